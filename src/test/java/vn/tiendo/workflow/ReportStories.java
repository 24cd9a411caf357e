package vn.tiendo.workflow;

import static java.time.Month.MARCH;
import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;
import static vn.tiendo.support.Province.APPROVER;
import static vn.tiendo.support.Province.REVIEWER;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.dashboard.ReportView;
import vn.tiendo.deadline.Timeliness;
import vn.tiendo.report.Decision.Verdict;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.Narrative;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.report.ReportContent.TaskProgress;
import vn.tiendo.report.Stage;
import vn.tiendo.review.Remarks.Note;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.support.Paper;
import vn.tiendo.support.Stories;

/** The way of one report from desk to desk. The same on every database. */
abstract class ReportStories extends Stories {

    private static final String DRAFT = "Task_DraftReport";
    private static final String ENDORSE = "Task_EndorseReport";
    private static final String REVIEW = "Task_ReviewReport";
    private static final String APPROVE = "Task_ApproveReport";
    private static final List<String> PLAIN = List.of("string", "boolean", "integer", "null");
    private static final String REASON = "Đề nghị đối chiếu lại mẫu số với Cục Thống kê";

    @Test
    void a_report_goes_from_the_clerk_to_the_approval_of_the_province() {
        var report = opened("2024-M01", "SYT");
        assertThat(report.process()).isWaitingAt(DRAFT);

        report.drafted().submitted();
        assertThat(report.process()).isWaitingAt(ENDORSE);
        report.endorsed();
        assertThat(report.process()).isWaitingAtExactly(REVIEW);
        report.confirmed();
        assertThat(report.process()).isWaitingAtExactly(APPROVE);
        report.approvedWithDirective("Đẩy nhanh hồ sơ sức khỏe điện tử");
        province.runsWhatIsDue(report.process());

        assertThat(report.now().state()).isEqualTo(State.APPROVED);
        assertThat(report.now().round()).isEqualTo(1);
        assertThat(steps(report))
                .containsExactly(
                        "OPENED admin",
                        "SUBMITTED syt.clerk",
                        "ENDORSED syt.head",
                        "CONFIRMED " + REVIEWER,
                        "APPROVED " + APPROVER);
        assertThat(report.process())
                .isEnded()
                .hasPassedInOrder(DRAFT, ENDORSE, REVIEW, APPROVE, "Task_AnnounceApproval", "EndEvent_ReportApproved");
        assertThat(province.lettersAbout(report.id())).last().satisfies(letter -> assertThat(letter.body())
                .contains("Đẩy nhanh hồ sơ sức khỏe điện tử"));
    }

    @Test
    void a_return_by_the_head_goes_back_to_the_clerk_and_never_reaches_the_reviewer() {
        var report = opened("2024-M02", "SYT").drafted().submitted().returnedByHead(REASON);

        assertThat(report.now().state()).isEqualTo(State.RETURNED);
        assertThat(report.now().round()).isEqualTo(2);
        assertThat(report.now().submittedAt()).isNull();
        assertThat(lastStep(report).reason()).isEqualTo(REASON);
        assertThat(report.process()).isWaitingAt(DRAFT).hasNotPassed(REVIEW);

        report.submitted().endorsed();
        assertThat(report.process()).isWaitingAtExactly(REVIEW);
    }

    @Test
    void a_supplement_opens_round_two_and_leaves_round_one_readable() {
        var report = opened("2024-M03", "SYT").sentUp();
        report.returnedByReviewer(REASON, new Note("XHS-07", "Mẫu số thấp hơn kỳ trước"));

        assertThat(report.process()).isWaitingAt(DRAFT);
        assertThat(report.now().state()).isEqualTo(State.RETURNED);
        assertThat(report.now().round()).isEqualTo(2);
        assertThat(report.now().entries()).isEqualTo(report.version(1).entries());
        assertThat(report.now().narrative()).isEqualTo(report.version(1).narrative());
        assertThat(report.seenBy(report.clerk()).remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.text()).isEqualTo("Mẫu số thấp hơn kỳ trước");
            assertThat(remark.round()).isEqualTo(1);
        });

        report.written(report.clerk(), List.of(ratio("XHS-07", 310, 900)), null, null)
                .submitted()
                .endorsed();
        assertThat(report.figure(1, "XHS-07").denominator()).isEqualByComparingTo("1000");
        assertThat(report.figure(2, "XHS-07").denominator()).isEqualByComparingTo("900");
        assertThat(returns(report)).singleElement().satisfies(step -> {
            assertThat(step.reason()).isEqualTo(REASON);
            assertThat(step.round()).isEqualTo(1);
            assertThat(step.version()).isEqualTo(1);
        });
        report.confirmed().approved();
        assertThat(report.now().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a_return_by_the_approver_passes_every_desk_again() {
        var report = opened("2024-M04", "SYT").sentUp().confirmed().returnedByApprover(REASON);

        assertThat(report.now().state()).isEqualTo(State.RETURNED);
        assertThat(report.process()).isWaitingAt(DRAFT);
        refused(Kind.CONFLICT, "report-wrong-state", report::approved);

        report.submitted().endorsed().confirmed().approved();
        assertThat(report.now().state()).isEqualTo(State.APPROVED);
        assertThat(steps(report))
                .filteredOn(step -> step.startsWith("CONFIRMED"))
                .hasSize(2);
    }

    @Test
    void who_was_on_time_stays_so_after_a_return() {
        var report = opened("2024-Q1", "SYT");
        time.travelTo(at(18, MARCH, 2024, 16));
        report.sentUp();
        assertThat(report.now().timeliness()).isEqualTo(Timeliness.DONE_ON_TIME);

        time.travelTo(at(20, MARCH, 2024, 9));
        report.returnedByReviewer(REASON);
        assertThat(report.now().timeliness()).isEqualTo(Timeliness.DONE_ON_TIME);
        time.travelTo(at(25, MARCH, 2024, 9));
        report.submitted().endorsed();
        assertThat(report.now().timeliness()).isEqualTo(Timeliness.DONE_ON_TIME);
        assertThat(report.now().dueAt()).isEqualTo(report.now().originalDueAt());
    }

    @Test
    void who_sent_it_up_after_the_last_day_is_done_late() {
        var report = opened("2024-H1", "SYT");
        time.travelTo(at(20, java.time.Month.JUNE, 2024, 8));
        assertThat(report.now().timeliness()).isEqualTo(Timeliness.OVERDUE);
        assertThat(report.sentUp().now().timeliness()).isEqualTo(Timeliness.DONE_LATE);
    }

    @Test
    void the_clerk_takes_it_back_from_the_head() {
        var report = opened("2024-M05", "SYT").drafted().submitted().recalledBy("syt.clerk", "Nhầm số liệu");

        assertThat(report.now().state()).isEqualTo(State.DRAFT);
        assertThat(report.now().round()).isEqualTo(1);
        assertThat(lastStep(report).reason()).isEqualTo("Nhầm số liệu");
        assertThat(report.process()).isWaitingAt(DRAFT);
        refused(Kind.CONFLICT, "report-wrong-state", report::endorsed);
        report.submitted().endorsed();
    }

    @Test
    void the_unit_takes_it_back_from_the_reviewer() {
        var report = opened("2024-M06", "SYT").sentUp().recalledBy("syt.head", "Bổ sung minh chứng");

        assertThat(report.now().state()).isEqualTo(State.DRAFT);
        assertThat(report.now().submittedAt()).isNull();
        assertThat(report.process()).isWaitingAt(DRAFT);
        assertThat(report.version(1).entries()).isEqualTo(report.now().entries());
        report.submitted().endorsed();
        assertThat(report.process()).isWaitingAtExactly(REVIEW);
    }

    @Test
    void the_reviewer_takes_it_back_from_the_approver() {
        var report = opened("2024-M07", "SYT").sentUp().confirmed().recalledBy(REVIEWER, "Xem lại một chỉ tiêu");

        assertThat(report.now().state()).isEqualTo(State.IN_REVIEW);
        assertThat(report.process()).isWaitingAtExactly(REVIEW);
        report.confirmed().approved();
    }

    @Test
    void nobody_takes_back_what_was_decided() {
        var report = opened("2024-M08", "SYT").sentUp().confirmed();
        refused(Kind.FORBIDDEN, "recall-by-stranger", () -> report.recalledBy("syt.clerk", "Muộn rồi"));
        report.approved();
        refused(Kind.CONFLICT, "nothing-to-recall", () -> report.recalledBy(REVIEWER, "Muộn rồi"));
        refused(Kind.CONFLICT, "nothing-to-recall", () -> report.recalledBy("syt.head", "Muộn rồi"));
        refused(Kind.NOT_FOUND, "report-unknown", () -> report.recalledBy("sgddt.clerk", "Của người khác"));
        assertThat(report.now().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a_hand_once_in_the_report_decides_on_it_in_no_round() {
        province.appoints("bon.vai", "SYT.clerk", "SYT.head", "reviewer", "approver");
        var report = opened("2024-M09", "SYT")
                .draftedBy("bon.vai", Paper.EXPLANATION)
                .submitted();
        refused(Kind.FORBIDDEN, "four-eyes-author", () -> decides(report, Stage.ENDORSEMENT, Verdict.ENDORSE));
        report.endorsed().returnedByReviewer(REASON).drafted().submitted();

        refused(Kind.FORBIDDEN, "four-eyes-author", () -> decides(report, Stage.ENDORSEMENT, Verdict.ENDORSE));
        report.endorsed();
        refused(Kind.FORBIDDEN, "four-eyes-author", () -> decides(report, Stage.REVIEW, Verdict.CONFIRM));
        report.confirmed();
        refused(Kind.FORBIDDEN, "four-eyes-author", () -> decides(report, Stage.APPROVAL, Verdict.APPROVE));
        assertThat(report.approved().now().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void who_endorsed_does_not_review_and_who_confirmed_does_not_approve() {
        province.appoints("ba.vai", "STTTT.head", "reviewer", "approver");
        province.appoints("hai.vai", "reviewer", "approver");
        var report = opened("2024-M10", "STTTT").drafted().submitted();
        assertThat(report.now().selfReported()).isTrue();
        report.decided(Stage.ENDORSEMENT, "ba.vai", Verdict.ENDORSE, null);
        refused(
                Kind.FORBIDDEN,
                "four-eyes-endorser",
                () -> report.decided(Stage.REVIEW, "ba.vai", Verdict.CONFIRM, null));

        report.decided(Stage.REVIEW, "hai.vai", Verdict.RETURN, REASON)
                .submitted()
                .endorsed();
        report.decided(Stage.REVIEW, "hai.vai", Verdict.CONFIRM, null);
        refused(
                Kind.FORBIDDEN,
                "four-eyes-reviewer",
                () -> report.decided(Stage.APPROVAL, "hai.vai", Verdict.APPROVE, null));
        refused(
                Kind.FORBIDDEN,
                "four-eyes-endorser",
                () -> report.decided(Stage.APPROVAL, "ba.vai", Verdict.APPROVE, null));
        assertThat(report.approved().now().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void the_process_never_holds_more_than_six_plain_words() {
        var report = opened("2024-M11", "SYT");
        holdsFewPlainWords(report);
        holdsFewPlainWords(report.drafted());
        holdsFewPlainWords(report.submitted());
        holdsFewPlainWords(report.endorsed());
        holdsFewPlainWords(report.returnedByReviewer(REASON));
        holdsFewPlainWords(report.submitted());
        holdsFewPlainWords(report.endorsed());
        holdsFewPlainWords(report.confirmed());
        holdsFewPlainWords(report.approvedWithDirective("Đẩy nhanh tiến độ"));
        province.runsWhatIsDue(report.process());

        assertThat(report.process()).isEnded();
        var kept = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(report.process().getProcessInstanceId())
                .list();
        assertThat(kept).allSatisfy(word -> assertThat(word.getTypeName()).isIn(PLAIN));
        assertThat(kept.stream().map(word -> word.getName()).distinct()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void vietnamese_text_comes_back_byte_for_byte() {
        String text = "Kế hoạch số 12/KH-UBND: “chuyển đổi số” ở Mỏ Cày Nam – ước đạt 30,5 %; Ỷ Ỵ Ặ Ễ Ộ Ữ ₫\nDòng hai";
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        var report = opened("2024-M12", "SYT").draftedBy("syt.clerk", text);
        report.written(
                        report.clerk(),
                        null,
                        List.of(new TaskProgress(report.now().tasks().get(0).task(), 55, text, text, text)),
                        new Narrative(text, text, text, text, text, text))
                .submitted()
                .endorsed()
                .returnedByReviewer(text, new Note("XHS-07", text));

        var first = report.version(1);
        assertThat(first.entries()).allSatisfy(entry -> same(entry.explanation(), text));
        var task = first.tasks().get(0);
        assertThat(List.of(task.result(), task.difficulties(), task.proposals()))
                .allSatisfy(said -> same(said, text));
        var told = first.narrative();
        assertThat(List.of(
                        told.direction(),
                        told.indicatorResults(),
                        told.taskResults(),
                        told.difficulties(),
                        told.nextSteps(),
                        told.proposals()))
                .allSatisfy(said -> same(said, text));
        same(lastStep(report).reason(), text);
        same(first.remarks().get(0).text(), text);
    }

    private Paper opened(String period, String unit) {
        time.travelTo(at(15, MARCH, 2024, 9));
        province.opens(period);
        return province.report(period, unit);
    }

    private static void decides(Paper report, Stage desk, Verdict verdict) {
        report.decided(desk, "bon.vai", verdict, null);
    }

    private static Entry ratio(String indicator, int numerator, int denominator) {
        return new Entry(
                indicator,
                0,
                Status.REPORTED,
                java.math.BigDecimal.valueOf(numerator),
                java.math.BigDecimal.valueOf(denominator),
                null,
                Paper.EXPLANATION);
    }

    private static List<String> steps(Paper report) {
        return report.now().history().stream()
                .map(step -> step.action() + " " + step.actor())
                .toList();
    }

    private static List<ReportView.Step> returns(Paper report) {
        return report.now().history().stream()
                .filter(step -> step.action().equals("RETURNED"))
                .toList();
    }

    private static ReportView.Step lastStep(Paper report) {
        var history = report.now().history();
        return history.get(history.size() - 1);
    }

    private static void same(String stored, String written) {
        assertThat(stored.getBytes(StandardCharsets.UTF_8)).isEqualTo(written.getBytes(StandardCharsets.UTF_8));
    }

    private void holdsFewPlainWords(Paper report) {
        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(report.process().getProcessInstanceId())
                        .list())
                .hasSizeLessThanOrEqualTo(6)
                .allSatisfy(word -> assertThat(word.getTypeName()).isIn(PLAIN));
    }
}
