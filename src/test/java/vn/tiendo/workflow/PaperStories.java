package vn.tiendo.workflow;

import static java.time.Month.*;
import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.dashboard.ReportView.Action;
import vn.tiendo.deadline.Timeliness;
import vn.tiendo.report.PaperHandIn.Kind;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.ReportReturns;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.Zone;
import vn.tiendo.support.AlarmStories;
import vn.tiendo.support.OtherHouse;
import vn.tiendo.support.Province;

/** Reports that come on paper, what opening a report means for its sender, and the clock of a return. */
@OtherHouse
abstract class PaperStories extends AlarmStories {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReportReturns returns;

    @Test
    void in_an_outage_the_document_counts_and_the_figures_follow() {
        var report = opened(at(2, MAY, 2024, 9), "2024-M05", "SYT");
        time.travelTo(at(20, MAY, 2024, 9));
        assertThat(report.now().timeliness()).isEqualTo(Timeliness.OVERDUE);
        assertThat(report.seenBy(Province.REVIEWER).allowedActions()).contains(Action.RECORD_PAPER);

        report.cameOnPaper(Kind.OUTAGE, "05/BC-SYT", LocalDate.of(2024, MAY, 16));

        assertThat(report.now().timeliness()).isEqualTo(Timeliness.DONE_ON_TIME);
        assertThat(report.now().state()).isEqualTo(State.DRAFT);
        assertThat(report.process()).isWaitingAt("Task_DraftReport");
        assertThat(task("Task_DraftReport", report.process()).getDueDate())
                .isEqualTo(Date.from(endOf(23, MAY, 2024).atZone(Zone.VIETNAM).toInstant()));
        closesWithout(report.id().toString(), State.DRAFT);

        time.travelTo(at(22, MAY, 2024, 9));
        report.sentUp();
        assertThat(report.now().state()).isEqualTo(State.IN_REVIEW);
        assertThat(report.now().timeliness()).isEqualTo(Timeliness.DONE_ON_TIME);
        assertThat(report.now().handIn().documentNumber()).isEqualTo("05/BC-SYT");
        refused(
                DomainException.Kind.CONFLICT,
                "report-wrong-state",
                () -> report.cameOnPaper(Kind.OUTAGE, "06/BC-SYT", LocalDate.of(2024, MAY, 16)));
    }

    @Test
    void figures_taken_back_after_an_outage_leave_the_document_on_time() {
        var report = opened(at(2, MAY, 2024, 9), "2023-M06", "SXD");
        report.cameOnPaper(Kind.OUTAGE, "08/BC-SXD", LocalDate.of(2024, MAY, 2));
        var handedIn = report.now().submittedAt();
        report.sentUp().recalledBy(report.clerk(), "Nhầm số");
        assertThat(report.now().submittedAt()).isEqualTo(handedIn);
    }

    @Test
    void a_document_dated_too_late_is_late() {
        var report = opened(at(2, MAY, 2024, 9), "2023-M05", "SXD");
        time.travelTo(at(2, MAY, 2024, 10));
        report.cameOnPaper(Kind.OUTAGE, "07/BC-SXD", LocalDate.of(2024, MAY, 2));
        assertThat(report.now().timeliness()).isEqualTo(Timeliness.DONE_LATE);
    }

    @Test
    void a_secret_report_satisfies_the_deadline_and_leaves_no_word_here() {
        var report = opened(at(3, FEBRUARY, 2025, 9), "2025-M02", "BCHQS");
        report.drafted();
        time.travelTo(at(14, FEBRUARY, 2025, 9));
        report.cameOnPaper(Kind.SECRET, "12/BC-BCH", LocalDate.of(2025, FEBRUARY, 13));

        assertThat(report.now().state()).isEqualTo(State.IN_REVIEW);
        assertThat(report.now().timeliness()).isEqualTo(Timeliness.DONE_ON_TIME);
        assertThat(report.process()).isWaitingAtExactly("Task_ReviewReport").hasPassed("BoundaryEvent_HandedInOnPaper");
        assertThat(words(report.id().toString())).isEmpty();
        assertThat(report.now().entries())
                .allSatisfy(entry -> assertThat(entry.value()).isNull());

        assertThat(report.seenBy(Province.REVIEWER).allowedActions()).containsExactly(Action.CONFIRM);
        assertThat(report.seenBy(report.head()).allowedActions()).isEmpty();
        refused(DomainException.Kind.CONFLICT, "secret-stays", () -> report.returnedByReviewer("Thiếu"));
        refused(DomainException.Kind.CONFLICT, "secret-stays", () -> report.recalledBy(report.head(), "Nhầm"));
        report.confirmed().approved();
        assertThat(report.now().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void recording_paper_is_for_the_reviewers_and_needs_a_number_and_a_date() {
        var report = opened(at(3, JUNE, 2025, 9), "2025-M06", "SYT");
        var none = DomainException.Kind.INVALID;
        refused(none, "invalid-fields", () -> report.cameOnPaper(null, "1/BC", LocalDate.of(2025, JUNE, 3)));
        refused(none, "invalid-fields", () -> report.cameOnPaper(Kind.OUTAGE, " ", LocalDate.of(2025, JUNE, 3)));
        refused(none, "invalid-fields", () -> report.cameOnPaper(Kind.OUTAGE, "1/BC", null));
        refused(none, "invalid-fields", () -> report.cameOnPaper(Kind.OUTAGE, "1/BC", LocalDate.of(2025, JUNE, 4)));
        refused(none, "invalid-fields", () -> report.cameOnPaper(Kind.OUTAGE, "1/BC", LocalDate.of(2025, MAY, 1)));
        assertThat(report.now().handIn()).isNull();
        assertThat(report.seenBy(report.clerk()).allowedActions()).doesNotContain(Action.RECORD_PAPER);
    }

    @Test
    void what_the_receiver_has_opened_or_taken_is_not_recalled_and_the_answer_names_them() {
        var report = opened(at(1, JULY, 2025, 9), "2025-M07", "SYT");
        report.drafted().submitted();
        report.openedBy(report.clerk()).openedBy("auditor");
        assertThat(report.seenBy(report.clerk()).allowedActions()).contains(Action.RECALL);
        report.recalledBy(report.clerk(), "Nhầm số").submitted();

        report.openedBy(report.head());
        assertThat(report.seenBy(report.clerk()).allowedActions()).doesNotContain(Action.RECALL);
        refused(DomainException.Kind.CONFLICT, "recall-opened", () -> report.recalledBy(report.clerk(), "Nhầm số"));
        assertThat(report.now().opening().username()).isEqualTo(report.head());

        report.endorsed();
        assertThat(report.now().opening())
                .as("nobody at Sở TT&TT has looked yet")
                .isNull();
        engine.getTaskService()
                .claim(task("Task_ReviewReport", report.process()).getId(), Province.REVIEWER);
        refused(DomainException.Kind.CONFLICT, "recall-opened", () -> report.recalledBy(report.head(), "Nhầm số"));
        assertThat(report.now().state()).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void whoever_returns_a_report_may_choose_the_day_and_a_late_answer_is_counted_apart() {
        var report = opened(at(1, AUGUST, 2025, 9), "2025-M08", "SCT");
        time.travelTo(at(15, AUGUST, 2025, 9));
        report.sentUp();
        var friday = endOf(22, AUGUST, 2025).atZone(Zone.VIETNAM).toInstant();
        refused(
                DomainException.Kind.INVALID,
                "invalid-fields",
                () -> report.returnedBy(
                        Province.REVIEWER,
                        Stage.REVIEW,
                        "Thiếu nguồn",
                        endOf(23, AUGUST, 2025).atZone(Zone.VIETNAM).toInstant()));
        report.returnedBy(Province.REVIEWER, Stage.REVIEW, "Thiếu nguồn", friday);
        assertThat(task("Task_DraftReport", report.process()).getDueDate()).isEqualTo(Date.from(friday));

        daysPass(report, LocalDate.of(2025, AUGUST, 18), LocalDate.of(2025, AUGUST, 26));
        assertThat(escalations(report))
                .containsExactly(
                        "2025-08-21T08:00 DRAFT LAST_REMINDER answer-remind to CLERK,HEAD",
                        "2025-08-23T00:00 DRAFT OVERDUE answer-overdue to CLERK,HEAD,REVIEWER",
                        "2025-08-26T00:00 DRAFT URGE_1 answer-urge to CLERK,HEAD,REVIEWER");
        time.travelTo(at(26, AUGUST, 2025, 10));
        report.submitted().endorsed();
        assertThat(report.now().timeliness()).isEqualTo(Timeliness.DONE_ON_TIME);
        assertThat(returns.of(report.id())).singleElement().satisfies(late -> {
            assertThat(late.dueAt()).isEqualTo(friday);
            assertThat(late.answeredAt()).isAfter(late.dueAt());
        });
    }

    /** Whatever stands in the report's content rows. */
    private List<String> words(String report) {
        return jdbc.sql("select explanation from report_entry where report_id = :id and explanation is not null"
                        + " union all select result from report_task where report_id = :id and result is not null"
                        + " union all select content from report_narrative where report_id = :id")
                .param("id", report)
                .query(String.class)
                .list();
    }

    private void closesWithout(String report, State state) {
        String period = report.substring(0, report.indexOf('.'));
        var now = time.instant();
        time.travelTo(at(27, MAY, 2024, 9));
        province.runsWhatIsDue(province.process(period));
        assertThat(province.report(period, "SYT").now().state()).isEqualTo(state);
        time.travelTo(now);
    }
}
