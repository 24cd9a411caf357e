package vn.tiendo.workflow;

import static java.time.Month.*;
import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.tiendo.deadline.Timeliness;
import vn.tiendo.report.Report.State;
import vn.tiendo.support.AlarmStories;

/** Reminders and escalations on the desks after the clerk's, and how they go when a desk is left. */
abstract class DeskDeadlineStories extends AlarmStories {

    @Test
    void the_head_is_reminded_of_what_lies_on_the_heads_desk() {
        var report = opened(at(1, JULY, 2026, 9), "2026-M07", "SYT");
        time.travelTo(at(6, JULY, 2026, 9));
        report.drafted().submitted();
        assertThat(alarm(report, "DraftReminder")).isEqualTo(at(13, JULY, 2026, 8));
        assertThat(alarm(report, "DraftOverdue")).isEqualTo(endOf(16, JULY, 2026));

        daysPass(report, LocalDate.of(2026, JULY, 12), LocalDate.of(2026, JULY, 18));
        assertThat(escalations(report))
                .containsExactly(
                        "2026-07-13T08:00 ENDORSEMENT REMINDER remind to HEAD",
                        "2026-07-15T08:00 ENDORSEMENT LAST_REMINDER last-remind to CLERK,HEAD",
                        "2026-07-17T00:00 ENDORSEMENT OVERDUE overdue to CLERK,HEAD,REVIEWER",
                        "2026-07-18T00:00 ENDORSEMENT URGE_1 urge-1 to CLERK,HEAD,REVIEWER");
    }

    @Test
    void the_reviewing_department_is_urged_about_its_own_desk() {
        var report = opened(at(1, DECEMBER, 2025, 9), "2025-Y", "SYT");
        time.travelTo(at(10, DECEMBER, 2025, 9));
        report.sentUp();
        assertThat(alarm(report, "ReviewReminder")).isEqualTo(at(15, DECEMBER, 2025, 8));
        assertThat(alarm(report, "ReviewOverdue")).isEqualTo(endOf(18, DECEMBER, 2025));

        daysPass(report, LocalDate.of(2025, DECEMBER, 11), LocalDate.of(2025, DECEMBER, 31));
        assertThat(escalations(report))
                .containsExactly(
                        "2025-12-15T08:00 REVIEW REMINDER remind to REVIEWER",
                        "2025-12-17T08:00 REVIEW LAST_REMINDER last-remind to REVIEWER",
                        "2025-12-19T00:00 REVIEW OVERDUE overdue to REVIEWER,OFFICE",
                        "2025-12-20T00:00 REVIEW URGE_1 urge-1 to REVIEWER,OFFICE",
                        "2025-12-24T00:00 REVIEW URGE_2 urge-2 to REVIEWER,OFFICE");
        assertThat(mails(report))
                .endsWith(
                        "[2025-Y.SYT] Sắp đến hạn xử lý báo cáo kỳ 2025-Y của Sở Y tế"
                                + " to stttt.reviewer,stttt.reviewer2",
                        "[2025-Y.SYT] Báo cáo kỳ 2025-Y của Sở Y tế đến hạn xử lý ngay"
                                + " to stttt.reviewer,stttt.reviewer2",
                        "[2025-Y.SYT] Quá hạn xử lý báo cáo kỳ 2025-Y của Sở Y tế"
                                + " to stttt.reviewer,stttt.reviewer2,vpub.head",
                        "[2025-Y.SYT] Đôn đốc lần 1: xử lý báo cáo kỳ 2025-Y của Sở Y tế"
                                + " to stttt.reviewer,stttt.reviewer2,vpub.head",
                        "[2025-Y.SYT] Đôn đốc lần 2: xử lý báo cáo kỳ 2025-Y của Sở Y tế"
                                + " to stttt.reviewer,stttt.reviewer2,vpub.head");
        assertThat(report.now().timeliness()).isEqualTo(Timeliness.DONE_ON_TIME);
    }

    @Test
    void the_leaders_of_the_province_are_asked_politely() {
        var report = opened(at(1, DECEMBER, 2025, 9), "2025-Q4", "SYT");
        time.travelTo(at(15, DECEMBER, 2025, 9));
        report.sentUp().confirmed();
        assertThat(alarm(report, "ApprovalReminder")).isEqualTo(at(19, DECEMBER, 2025, 8));
        assertThat(alarm(report, "ApprovalOverdue")).isEqualTo(endOf(24, DECEMBER, 2025));

        daysPass(report, LocalDate.of(2025, DECEMBER, 16), LocalDate.of(2025, DECEMBER, 31));
        assertThat(escalations(report))
                .containsExactly(
                        "2025-12-19T08:00 APPROVAL REMINDER remind-soft to APPROVER",
                        "2025-12-23T08:00 APPROVAL LAST_REMINDER last-remind-soft to APPROVER,OFFICE",
                        "2025-12-25T00:00 APPROVAL OVERDUE overdue-soft to APPROVER,OFFICE",
                        "2025-12-26T00:00 APPROVAL URGE_1 request to APPROVER,OFFICE",
                        "2025-12-30T00:00 APPROVAL URGE_2 request-again to APPROVER,OFFICE");
        assertThat(province.lettersAbout(report.id()).stream().skip(2).limit(5))
                .hasSize(5)
                .allSatisfy(letter -> assertThat(letter.body())
                        .contains("áo cáo kỳ 2025-Q4 của Sở Y tế")
                        .doesNotContain("Kính gửi Sở Y tế"));
    }

    @Test
    void the_alarms_of_a_desk_end_when_the_report_leaves_it() {
        var report = opened(at(4, MAY, 2026, 9), "2026-M05", "SYT");
        assertThat(alarms(report)).containsExactly("DraftOverdue", "DraftReminder");
        report.drafted().submitted();
        assertThat(alarms(report)).containsExactly("DraftOverdue", "DraftReminder");
        report.endorsed();
        assertThat(alarms(report)).containsExactly("ReviewOverdue", "ReviewReminder");
        report.confirmed();
        assertThat(alarms(report)).containsExactly("ApprovalOverdue", "ApprovalReminder");
        report.approved();
        assertThat(alarms(report)).isEmpty();
        time.travelTo(at(1, JULY, 2026, 9));
        province.runsWhatIsDue(report.process());

        assertThat(report.process()).isEnded();
        assertThat(province.jobs(report.process(), null)).isEmpty();
        assertThat(escalations(report)).isEmpty();
    }

    @Test
    void an_answer_to_a_return_has_a_date_and_alarms_of_its_own() {
        var report = opened(at(1, JUNE, 2026, 9), "2026-M06", "SYT");
        time.travelTo(at(15, JUNE, 2026, 9));
        report.sentUp();
        time.travelTo(at(19, JUNE, 2026, 10));
        report.returnedByReviewer("Thiếu nguồn số liệu");
        assertThat(alarm(report, "DraftOverdue")).isEqualTo(endOf(22, JUNE, 2026));

        daysPass(report, LocalDate.of(2026, JUNE, 20), LocalDate.of(2026, JUNE, 23));
        assertThat(escalations(report))
                .containsExactly(
                        "2026-06-20T08:00 DRAFT LAST_REMINDER answer-remind to CLERK,HEAD",
                        "2026-06-23T00:00 DRAFT OVERDUE answer-overdue to CLERK,HEAD,REVIEWER");
        assertThat(report.now().timeliness()).isEqualTo(Timeliness.DONE_ON_TIME);
    }

    @Test
    void a_desk_reached_long_after_its_date_has_its_days_from_then_on() {
        var report = opened(at(2, DECEMBER, 2024, 9), "2024-Y", "SYT");
        time.travelTo(at(15, SEPTEMBER, 2025, 9));
        report.sentUp();
        assertThat(report.process()).isWaitingAtExactly("Task_ReviewReport");
        assertThat(alarm(report, "ReviewOverdue")).isEqualTo(endOf(17, SEPTEMBER, 2025));

        daysPass(report, LocalDate.of(2025, SEPTEMBER, 15), LocalDate.of(2025, SEPTEMBER, 18));
        assertThat(escalations(report))
                .containsExactly(
                        "2025-09-16T08:00 REVIEW LAST_REMINDER last-remind to REVIEWER",
                        "2025-09-18T00:00 REVIEW OVERDUE overdue to REVIEWER,OFFICE");
        assertThat(report.confirmed().approved().now().state()).isEqualTo(State.APPROVED);
        assertThat(report.now().timeliness()).isEqualTo(Timeliness.DONE_LATE);
    }
}
