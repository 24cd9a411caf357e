package vn.tiendo.workflow;

import static java.time.Month.MARCH;
import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;
import static vn.tiendo.support.Province.APPROVER;
import static vn.tiendo.support.Province.REVIEWER;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.dashboard.ReportView;
import vn.tiendo.deadline.Timeliness;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.Status;
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
    private static final LocalDateTime MORNING = at(15, MARCH, 2024, 9);
    private static final String REASON = "Đề nghị đối chiếu lại mẫu số với Cục Thống kê";

    @Test
    void a_report_goes_from_the_clerk_to_the_approval_of_the_province() {
        var report = opened(MORNING, "2024-M01", "SYT");
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
        var report = opened(MORNING, "2024-M02", "SYT").drafted().submitted().returnedByHead(REASON);

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
        var report = opened(MORNING, "2024-M03", "SYT").sentUp();
        report.returnedByReviewer(REASON, new Note("XHS-07", "Mẫu số thấp hơn kỳ trước"));

        assertThat(report.process()).isWaitingAt(DRAFT);
        assertThat(report.now().state()).isEqualTo(State.RETURNED);
        assertThat(report.now().round()).isEqualTo(2);
        assertThat(report.now().entries())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("open", "before")
                .isEqualTo(report.version(1).entries());
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
        var report = opened(MORNING, "2024-M04", "SYT").sentUp().confirmed().returnedByApprover(REASON);

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
        var report = opened(MORNING, "2024-Q1", "SYT");
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
        var report = opened(MORNING, "2024-H1", "SYT");
        time.travelTo(at(20, java.time.Month.JUNE, 2024, 8));
        assertThat(report.now().timeliness()).isEqualTo(Timeliness.OVERDUE);
        assertThat(report.sentUp().now().timeliness()).isEqualTo(Timeliness.DONE_LATE);
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
}
