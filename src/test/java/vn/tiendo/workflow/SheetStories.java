package vn.tiendo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tiendo.support.Province.APPROVER;
import static vn.tiendo.support.Province.REVIEWER;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tiendo.dashboard.ReportView;
import vn.tiendo.dashboard.ReportView.Action;
import vn.tiendo.dashboard.ReportView.EntryView;
import vn.tiendo.dashboard.ReportView.SectionView;
import vn.tiendo.dashboard.ReportView.UnlockView;
import vn.tiendo.report.Decision.Verdict;
import vn.tiendo.report.DraftChange;
import vn.tiendo.report.Finding;
import vn.tiendo.report.Part;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.Narrative;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.report.ReportContent.TaskProgress;
import vn.tiendo.report.Section;
import vn.tiendo.report.Stage;
import vn.tiendo.report.Unlock;
import vn.tiendo.review.Remarks.Note;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.InvalidFields;
import vn.tiendo.support.Hats;
import vn.tiendo.support.Paper;
import vn.tiendo.support.Stories;

/** What a clerk may write, what stands out and must be explained, what a return opens. The same on every database. */
abstract class SheetStories extends Stories {

    private static final String WHY = "Đề nghị đối chiếu lại";

    @Autowired
    private IdentityService identity;

    @Test
    void what_stands_out_against_the_last_periods_must_be_explained() {
        for (int month = 7; month <= 11; month++) {
            var report = openedIn(month, "SGDDT").drafted();
            report.written(report.clerk(), List.of(ratio("XHS-03", 25), ratio("XHS-04", 33 + month)), null, null);
            report.submitted().endorsed().confirmed().approved();
        }
        var report = openedIn(12, "SGDDT");
        report.textsCopied();
        report.drafted();
        var figure = figure(report, "XHS-04");
        assertThat(figure.series()).extracting(ReportView.Point::period).first().isEqualTo("2027-M07");
        assertThat(figure.series())
                .extracting(point -> point.value().intValue())
                .containsExactly(40, 41, 42, 43, 44);
        assertThat(figure.previousNumerator()).isEqualByComparingTo("44");
        // median 42, median absolute deviation 1: 42 ± 3.5 / 0.6745
        assertThat(figure.limits().usualLow()).isEqualByComparingTo("36.811");
        assertThat(figure.limits().usualHigh()).isEqualByComparingTo("47.189");

        assertThat(findings(report, ratio("XHS-04", 44))).isEmpty();
        assertThat(findings(report, ratio("XHS-04", 43))).containsExactly("cumulative-decreased");
        assertThat(findings(report, ratio("XHS-04", 48))).containsExactly("outlier");
        assertThat(findings(report, ratio("XHS-04", 54))).containsExactly("outlier");
        assertThat(findings(report, ratio("XHS-04", 55))).containsExactly("change-too-large", "outlier");
        assertThat(findings(report, ratio("XHS-03", 19))).containsExactly("cumulative-decreased", "fell-below-target");

        problems(
                report::submitted,
                "entries[XHS-03].explanation:cumulative-decreased",
                "entries[XHS-03].explanation:fell-below-target",
                "entries[XHS-04].explanation:change-too-large",
                "entries[XHS-04].explanation:outlier");
        report.written(report.clerk(), List.of(explained("XHS-03", 19), explained("XHS-04", 55)), null, null);
        report.submitted();
        assertThat(report.now().state()).isEqualTo(State.AWAITING_ENDORSEMENT);
        assertThat(figure(report, "XHS-04").findings())
                .as("explained, it is still said to whoever reads")
                .extracting(Finding::code)
                .containsExactly("change-too-large", "outlier");
    }

    @Test
    void after_a_return_only_what_was_marked_is_open() {
        var report =
                opened(LocalDateTime.of(2027, 12, 15, 9, 0), "2027-Q4", "STTTT").sentUp();
        report.returnedByReviewer(
                WHY,
                new Note("XHS-02", "Mẫu số?"),
                new Note("XHS-05", "Mẫu số?"),
                new Note(null, "NV-01", null, "Nêu số văn bản"),
                new Note(null, null, "difficulties", "Nêu rõ khó khăn"),
                new Note(null, "Cả báo cáo còn sơ sài"));

        assertThat(report.now().entries().stream().filter(EntryView::open).map(EntryView::indicator))
                .containsExactly("XHS-02", "XHS-05");
        assertThat(report.now().sections().stream().filter(SectionView::open).map(SectionView::section))
                .containsExactly("difficulties");
        assertThat(report.version(1).entries())
                .as("what was sent up is not about writing")
                .allMatch(EntryView::open);
        assertThat(figure(report, "XHS-02").before().numerator()).isEqualByComparingTo("300");

        var blank = report.now();
        problems(
                () -> report.written(report.clerk(), List.of(ratio("XHS-07", 1)), null, null),
                "entries[XHS-07]:indicator-not-owed");
        problems(
                () -> report.written(report.clerk(), List.of(ratio("HTS-02", 1)), null, null),
                "entries[HTS-02]:part-locked");
        problems(
                () -> report.written(
                        report.clerk(),
                        List.of(ratio("XHS-02", 1), ratio("HTS-02", 1)),
                        List.of(new TaskProgress("NV-03", 1, "x", null, null)),
                        new Narrative("Khác", null, null, null, null, null)),
                "entries[HTS-02]:part-locked",
                "tasks[NV-03]:part-locked",
                "narrative.direction:part-locked");
        assertThat(report.now().entries()).as("nothing of it was taken").isEqualTo(blank.entries());

        report.written(
                report.clerk(),
                List.of(ratio("XHS-02", 1), unchanged(blank, "HTS-02")),
                List.of(new TaskProgress("NV-01", 60, "Đã trình", null, null)),
                new Narrative(Paper.EXPLANATION, null, null, "Thiếu số liệu cấp xã", null, null));
        assertThat(figure(report, "XHS-02").numerator()).isEqualByComparingTo("1");

        report.submitted().returnedByHead("Xem lại");
        problems(
                () -> report.written(report.clerk(), List.of(ratio("HTS-02", 1)), null, null),
                "entries[HTS-02]:part-locked");
        report.submitted().recalledBy(report.clerk(), "Nhầm");
        problems(
                () -> report.written(report.clerk(), List.of(ratio("HTS-02", 1)), null, null),
                "entries[HTS-02]:part-locked");
    }

    /** October is approved while November, sent up before, is with the reviewer: now a locked figure of November leaps. */
    @Test
    void of_a_locked_figure_nothing_is_asked() {
        var earlier = openedIn(11, "SNV");
        earlier.drafted().written(earlier.clerk(), List.of(entry("CQS-01", 90, null)), null, null);
        earlier.submitted().endorsed();
        var report = openedIn(12, "SNV");
        report.drafted().written(report.clerk(), List.of(entry("CQS-01", 20, null)), null, null);
        report.submitted().endorsed();
        report.returnedByReviewer(WHY, new Note(null, null, "difficulties", "Nêu rõ khó khăn"));
        earlier.confirmed().approved();

        assertThat(figure(report, "CQS-01").findings())
                .extracting(Finding::code)
                .contains("change-too-large");
        report.submitted();
        assertThat(report.now().state()).isEqualTo(State.AWAITING_ENDORSEMENT);
    }

    @Test
    void what_was_remarked_while_confirming_marks_nothing_later() {
        var report = openedIn(10, "SNV").sentUp();
        report.decided(Stage.REVIEW, REVIEWER, Verdict.CONFIRM, null, new Note("CQS-01", "Lưu ý cho kỳ sau"));
        report.recalledBy(REVIEWER, "Xem lại").returnedByReviewer(WHY);
        assertThat(report.now().entries()).allMatch(EntryView::open);
    }

    @Test
    void a_return_that_marks_nothing_opens_everything() {
        var report =
                opened(LocalDateTime.of(2027, 12, 15, 9, 0), "2027-H2", "SYT").sentUp();
        report.returnedByReviewer(WHY, new Note(null, "Xem lại cả báo cáo"));
        assertThat(report.now().entries()).allMatch(EntryView::open);
        report.written(report.clerk(), List.of(ratio("XHS-07", 310)), null, null);
        refused(Kind.CONFLICT, "nothing-locked", () -> report.unlocked(report.clerk(), WHY, Part.figure("XHS-06")));
        assertThat(report.seenBy(report.clerk()).allowedActions()).doesNotContain(Action.ASK_UNLOCK);
    }

    @Test
    void more_is_opened_by_who_reviews_or_approves() {
        var report =
                opened(LocalDateTime.of(2026, 6, 15, 9, 0), "2026-Q2", "SYT").sentUp();
        report.returnedByReviewer(WHY, new Note("XHS-06", "Mẫu số?"));
        assertThat(report.seenBy(report.clerk()).allowedActions()).contains(Action.ASK_UNLOCK);
        assertThat(report.seenBy(REVIEWER).allowedActions()).containsExactly(Action.UNLOCK);

        problems(() -> report.unlocked(report.clerk(), " "), "parts:parts-missing", "reason:reason-missing");
        problems(
                () -> report.unlocked(report.clerk(), WHY, Part.figure("XHS-06"), Part.task("NV-99")),
                "entries[XHS-06]:part-open",
                "tasks[NV-99]:part-unknown");
        refused(Kind.FORBIDDEN, "wrong-desk", () -> report.unlocked(report.head(), WHY, Part.figure("XHS-07")));

        int wish = report.unlocked(report.clerk(), WHY, Part.figure("XHS-07"), Part.section(Section.PROPOSALS));
        assertThat(province.lettersAbout(report.id())).last().satisfies(letter -> assertThat(letter.body())
                .contains(WHY));
        problems(
                () -> report.written(report.clerk(), List.of(ratio("XHS-07", 1)), null, null),
                "entries[XHS-07]:part-locked");
        refused(
                Kind.FORBIDDEN,
                "unlock-by-stranger",
                () -> report.unlockDecided(wish, report.clerk(), Unlock.Verdict.GRANT, null));
        Hats.give(identity, "both.syt", "SYT.clerk", "reviewer");
        refused(
                Kind.FORBIDDEN,
                "unlock-by-stranger",
                () -> report.unlockDecided(wish, "both.syt", Unlock.Verdict.GRANT, null));
        report.written("both.syt", List.of(ratio("XHS-06", 301)), null, null);
        refused(
                Kind.FORBIDDEN,
                "unlock-by-stranger",
                () -> report.unlockDecided(wish, "both.syt", Unlock.Verdict.GRANT, null));
        problems(() -> report.unlockDecided(wish, REVIEWER, Unlock.Verdict.REFUSE, " "), "reason:reason-missing");
        report.unlockDecided(wish, REVIEWER, Unlock.Verdict.GRANT, null);
        refused(
                Kind.CONFLICT,
                "unlock-decided",
                () -> report.unlockDecided(wish, REVIEWER, Unlock.Verdict.REFUSE, WHY));
        report.written(report.clerk(), List.of(ratio("XHS-07", 301)), null, null);

        report.unlocked(APPROVER, "Sửa luôn chỉ tiêu này", Part.figure("CQS-01"));
        report.written(report.clerk(), List.of(ratio("CQS-01", 301)), null, null);
        report.unlocked(report.clerk(), WHY, Part.section(Section.DIRECTION));
        report.submitted();
        assertThat(report.now().unlocks())
                .extracting(UnlockView::state)
                .containsExactly(Unlock.State.GRANTED, Unlock.State.GRANTED, Unlock.State.LAPSED);
        refused(
                Kind.CONFLICT,
                "report-wrong-state",
                () -> report.unlockDecided(3, REVIEWER, Unlock.Verdict.GRANT, null));
    }

    @Test
    void whoever_hands_in_declares_that_it_holds_no_state_secrets() {
        var report =
                opened(LocalDateTime.of(2026, 6, 15, 9, 0), "2026-H1", "SYT").drafted();
        Hats.give(identity, "second.syt", "SYT.clerk");
        var declared = report.now().declaration();
        assertThat(declared.username()).isEqualTo(report.clerk());

        report.written("second.syt", List.of(ratio("XHS-06", 301)), null, null);
        assertThat(report.now().declaration())
                .as("somebody else wrote after it")
                .isNull();
        report.written("second.syt", new DraftChange(null, null, null, true));
        assertThat(report.now().declaration().username()).isEqualTo("second.syt");
        report.written("second.syt", new DraftChange(null, null, null, false));
        assertThat(report.now().declaration()).isNull();
        problems(() -> province.submitsUndeclared(report.id(), report.clerk()), "noStateSecrets:declaration-missing");

        report.submitted().returnedByHead("Xem lại");
        assertThat(report.now().declaration()).as("of the version before").isNull();
        problems(() -> province.submitsUndeclared(report.id(), report.clerk()), "noStateSecrets:declaration-missing");
    }

    @Test
    void the_texts_of_the_period_before_are_a_start() {
        var first = opened(LocalDateTime.of(2025, 12, 15, 9, 0), "2025-M12", "SCT");
        refused(Kind.CONFLICT, "no-earlier-narrative", first::textsCopied);
        first.drafted();
        first.written(first.clerk(), null, null, new Narrative("Đã ban hành", null, null, "Thiếu người", null, null));
        first.submitted().endorsed();

        var next = opened(LocalDateTime.of(2027, 4, 15, 9, 0), "2027-M04", "SCT");
        assertThat(next.now().previousNarrative().period()).isEqualTo("2025-M12");
        assertThat(next.now().previousNarrative().sections()).containsExactly("direction", "difficulties");
        next.written(next.clerk(), null, null, new Narrative("Của kỳ này", null, null, null, null, null));
        problems(() -> next.textsCopied("nowhere"), "narrative.nowhere:section-unknown");
        next.textsCopied();
        assertThat(next.now().narrative().direction()).isEqualTo("Của kỳ này");
        assertThat(next.now().narrative().difficulties()).isEqualTo("Thiếu người");
        assertThat(copied(next)).containsExactly("difficulties");
        refused(Kind.CONFLICT, "nothing-to-copy", next::textsCopied);

        next.written(next.clerk(), null, null, new Narrative("Sửa mục khác", null, null, "Thiếu người", null, null));
        assertThat(copied(next)).as("untouched, it stays marked").containsExactly("difficulties");
        next.written(next.clerk(), null, null, new Narrative("Sửa mục khác", null, null, "Đủ người", null, null));
        assertThat(copied(next)).isEmpty();
    }

    /** One of the months that these stories share, each with units of its own. */
    private Paper openedIn(int month, String unit) {
        String period = "2027-M%02d".formatted(month);
        time.travelTo(LocalDateTime.of(2027, month, 15, 9, 0));
        try {
            province.opens(period);
        } catch (DomainException already) {
            assertThat(already.slug()).isEqualTo("period-exists");
        }
        return province.report(period, unit);
    }

    private static List<String> findings(Paper report, Entry entry) {
        report.written(report.clerk(), List.of(entry), null, null);
        return figure(report, entry.indicator()).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private static List<String> copied(Paper report) {
        return report.now().sections().stream()
                .filter(section -> section.copiedFrom() != null)
                .map(SectionView::section)
                .toList();
    }

    private static EntryView figure(Paper report, String indicator) {
        Predicate<EntryView> wanted = entry -> entry.indicator().equals(indicator);
        return report.now().entries().stream().filter(wanted).findFirst().orElseThrow();
    }

    private static Entry unchanged(ReportView report, String indicator) {
        return report.entries().stream()
                .filter(entry -> entry.indicator().equals(indicator))
                .map(entry -> new Entry(
                        indicator,
                        0,
                        entry.status(),
                        entry.numerator(),
                        entry.denominator(),
                        entry.value(),
                        entry.explanation()))
                .findFirst()
                .orElseThrow();
    }

    private static Entry ratio(String indicator, int numerator) {
        return entry(indicator, numerator, null);
    }

    private static Entry explained(String indicator, int numerator) {
        return entry(indicator, numerator, "Rà soát lại theo thực tế");
    }

    private static Entry entry(String indicator, int numerator, String explanation) {
        return new Entry(
                indicator,
                0,
                Status.REPORTED,
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(numerator > 100 ? 1000 : 100),
                null,
                explanation);
    }

    private static void problems(ThrowingCallable attempt, String... expected) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(InvalidFields.class, no -> assertThat(
                        no.fields().stream().map(field -> field.field() + ":" + field.code()))
                .containsExactlyInAnyOrder(expected));
    }
}
