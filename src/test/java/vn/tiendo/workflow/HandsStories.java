package vn.tiendo.workflow;

import static java.time.Month.MARCH;
import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;
import static vn.tiendo.support.Province.REVIEWER;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import vn.tiendo.dashboard.ReportView;
import vn.tiendo.report.Decision.Verdict;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.support.AtOnce;
import vn.tiendo.support.Paper;
import vn.tiendo.support.Stories;

/** Who may take a report back, and whose hands it must not pass twice. The same on every database. */
abstract class HandsStories extends Stories {

    private static final String DRAFT = "Task_DraftReport";
    private static final String REVIEW = "Task_ReviewReport";
    private static final LocalDateTime MORNING = at(15, MARCH, 2024, 9);
    private static final String REASON = "Đề nghị đối chiếu lại mẫu số với Cục Thống kê";

    @Test
    void the_clerk_takes_it_back_from_the_head() {
        var report = opened(MORNING, "2024-M05", "SYT").drafted().submitted().recalledBy("syt.clerk", "Nhầm số liệu");

        assertThat(report.now().state()).isEqualTo(State.DRAFT);
        assertThat(report.now().round()).isEqualTo(1);
        assertThat(lastStep(report).reason()).isEqualTo("Nhầm số liệu");
        assertThat(report.process()).isWaitingAt(DRAFT);
        refused(Kind.CONFLICT, "report-wrong-state", report::endorsed);
        report.submitted().endorsed();
    }

    @Test
    void the_unit_takes_it_back_from_the_reviewer() {
        var report = opened(MORNING, "2024-M06", "SYT").sentUp().recalledBy("syt.head", "Bổ sung minh chứng");

        assertThat(report.now().state()).isEqualTo(State.DRAFT);
        assertThat(report.now().submittedAt()).isNull();
        assertThat(report.process()).isWaitingAt(DRAFT);
        assertThat(report.version(1).entries()).isEqualTo(report.now().entries());
        report.submitted().endorsed();
        assertThat(report.process()).isWaitingAtExactly(REVIEW);
    }

    @Test
    void the_reviewer_takes_it_back_from_the_approver() {
        var report =
                opened(MORNING, "2024-M07", "SYT").sentUp().confirmed().recalledBy(REVIEWER, "Xem lại một chỉ tiêu");

        assertThat(report.now().state()).isEqualTo(State.IN_REVIEW);
        assertThat(report.process()).isWaitingAtExactly(REVIEW);
        report.confirmed().approved();
    }

    @Test
    void nobody_takes_back_what_was_decided() {
        var report = opened(MORNING, "2024-M08", "SYT").sentUp().confirmed();
        refused(Kind.FORBIDDEN, "recall-by-stranger", () -> report.recalledBy("syt.clerk", "Muộn rồi"));
        report.approved();
        refused(Kind.CONFLICT, "nothing-to-recall", () -> report.recalledBy(REVIEWER, "Muộn rồi"));
        refused(Kind.CONFLICT, "nothing-to-recall", () -> report.recalledBy("syt.head", "Muộn rồi"));
        refused(Kind.NOT_FOUND, "report-unknown", () -> report.recalledBy("sgddt.clerk", "Của người khác"));
        assertThat(report.now().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void of_an_approval_and_a_recall_at_the_same_moment_one_wins() {
        var report = opened(MORNING, "2024-9M", "SYT").sentUp().confirmed();
        var lost = AtOnce.all(report::approved, () -> report.recalledBy(REVIEWER, "Xem lại một chỉ tiêu"));

        assertThat(lost).hasSize(1).allSatisfy(no -> assertThat(no).isInstanceOf(DomainException.class));
        if (report.now().state() == State.APPROVED) {
            assertThat(report.process()).isWaitingAtExactly("Task_AnnounceApproval");
        } else {
            assertThat(report.now().state()).isEqualTo(State.IN_REVIEW);
            assertThat(report.process()).isWaitingAtExactly(REVIEW);
        }
    }

    @Test
    void a_hand_once_in_the_report_decides_on_it_in_no_round() {
        province.appoints("bon.vai", "SYT.clerk", "SYT.head", "reviewer", "approver");
        var report = opened(MORNING, "2024-M09", "SYT")
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
        var report = opened(MORNING, "2024-M10", "STTTT").drafted().submitted();
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

    private static void decides(Paper report, Stage desk, Verdict verdict) {
        report.decided(desk, "bon.vai", verdict, null);
    }

    private static ReportView.Step lastStep(Paper report) {
        var history = report.now().history();
        return history.get(history.size() - 1);
    }
}
