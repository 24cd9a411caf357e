package vn.tiendo.workflow;

import static java.time.Month.*;
import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.support.AlarmStories;

/**
 * Reminders and escalations of the unit's desk, on the dates of the real calendar: first the timer's date is read, then
 * the clock is moved there. The same on every database.
 */
abstract class DeadlineStories extends AlarmStories {

    @Test
    void over_a_weekend_a_department_is_reminded_and_then_urged_step_by_step() {
        var report = opened(at(2, MARCH, 2026, 9), "2026-M03", "SYT");
        assertThat(alarm(report, "DraftReminder")).isEqualTo(at(12, MARCH, 2026, 8));
        assertThat(alarm(report, "DraftOverdue")).isEqualTo(endOf(17, MARCH, 2026));

        daysPass(report, LocalDate.of(2026, MARCH, 2), LocalDate.of(2026, APRIL, 3));

        assertThat(escalations(report))
                .containsExactly(
                        "2026-03-12T08:00 DRAFT REMINDER remind to CLERK",
                        "2026-03-16T08:00 DRAFT LAST_REMINDER last-remind to CLERK,HEAD",
                        "2026-03-18T00:00 DRAFT OVERDUE overdue to CLERK,HEAD,REVIEWER",
                        "2026-03-19T00:00 DRAFT URGE_1 urge-1 to CLERK,HEAD,REVIEWER",
                        "2026-03-21T00:00 DRAFT URGE_2 urge-2 to CLERK,HEAD,REVIEWER,OFFICE",
                        "2026-03-25T00:00 DRAFT LISTED listed to HEAD,REVIEWER,OFFICE",
                        "2026-04-01T00:00 DRAFT CRITICISM_PROPOSED criticism-proposal to REVIEWER,OFFICE");
        assertThat(listed("2026-M03")).containsExactly("2026-M03.SYT");
        assertThat(mails(report))
                .containsExactly(
                        "[2026-M03.SYT] Đã mở kỳ báo cáo 2026-M03 to syt.clerk",
                        "[2026-M03.SYT] Sắp đến hạn báo cáo kỳ 2026-M03 to syt.clerk",
                        "[2026-M03.SYT] Báo cáo kỳ 2026-M03 đến hạn ngay to syt.clerk,syt.head",
                        "[2026-M03.SYT] Báo cáo kỳ 2026-M03 đã quá hạn"
                                + " to stttt.reviewer,stttt.reviewer2,syt.clerk,syt.head",
                        "[2026-M03.SYT] Đôn đốc lần 1: báo cáo kỳ 2026-M03"
                                + " to stttt.reviewer,stttt.reviewer2,syt.clerk,syt.head",
                        "[2026-M03.SYT] Đôn đốc lần 2: báo cáo kỳ 2026-M03"
                                + " to stttt.reviewer,stttt.reviewer2,syt.clerk,syt.head,vpub.head",
                        "[2026-M03.SYT] Ghi nhận chưa nộp: báo cáo kỳ 2026-M03"
                                + " to stttt.reviewer,stttt.reviewer2,syt.head,vpub.head",
                        "[2026-M03.SYT] Đề xuất xem xét phê bình: báo cáo kỳ 2026-M03"
                                + " to stttt.reviewer,stttt.reviewer2,vpub.head");
        assertThat(report.process()).isWaitingAt("Task_DraftReport").hasPassed("EndEvent_ReportEscalated");
    }

    @Test
    void tet_2026_lies_between_the_cut_off_and_the_due_date() {
        var report = opened(at(2, FEBRUARY, 2026, 9), "2026-M02", "SYT");
        assertThat(alarm(report, "DraftReminder")).isEqualTo(at(12, FEBRUARY, 2026, 8));
        assertThat(alarm(report, "DraftOverdue")).isEqualTo(endOf(24, FEBRUARY, 2026));

        daysPass(report, LocalDate.of(2026, FEBRUARY, 2), LocalDate.of(2026, FEBRUARY, 28));
        assertThat(escalations(report))
                .containsExactly(
                        "2026-02-12T08:00 DRAFT REMINDER remind to CLERK",
                        "2026-02-23T08:00 DRAFT LAST_REMINDER last-remind to CLERK,HEAD",
                        "2026-02-25T00:00 DRAFT OVERDUE overdue to CLERK,HEAD,REVIEWER",
                        "2026-02-26T00:00 DRAFT URGE_1 urge-1 to CLERK,HEAD,REVIEWER",
                        "2026-02-28T00:00 DRAFT URGE_2 urge-2 to CLERK,HEAD,REVIEWER,OFFICE");
    }

    @Test
    void nobody_is_urged_on_the_days_of_tet_2025() {
        var report = openedDueOn(LocalDate.of(2025, JANUARY, 24), at(6, JANUARY, 2025, 9), "2025-M01", "SYT");
        assertThat(alarm(report, "DraftReminder")).isEqualTo(at(21, JANUARY, 2025, 8));
        assertThat(alarm(report, "DraftOverdue")).isEqualTo(endOf(24, JANUARY, 2025));

        daysPass(report, LocalDate.of(2025, JANUARY, 24), LocalDate.of(2025, FEBRUARY, 6));
        assertThat(escalations(report))
                .endsWith(
                        "2025-01-25T00:00 DRAFT OVERDUE overdue to CLERK,HEAD,REVIEWER",
                        "2025-02-04T00:00 DRAFT URGE_1 urge-1 to CLERK,HEAD,REVIEWER",
                        "2025-02-06T00:00 DRAFT URGE_2 urge-2 to CLERK,HEAD,REVIEWER,OFFICE");
    }

    @Test
    void the_make_up_saturday_of_april_2025_counts_as_the_last_day_before() {
        var report = openedDueOn(LocalDate.of(2025, APRIL, 28), at(1, APRIL, 2025, 9), "2025-Q2", "SYT");
        assertThat(alarm(report, "DraftReminder")).isEqualTo(at(24, APRIL, 2025, 8));

        daysPass(report, LocalDate.of(2025, APRIL, 23), LocalDate.of(2025, MAY, 8));
        assertThat(escalations(report))
                .containsExactly(
                        "2025-04-24T08:00 DRAFT REMINDER remind to CLERK",
                        "2025-04-26T08:00 DRAFT LAST_REMINDER last-remind to CLERK,HEAD",
                        "2025-04-29T00:00 DRAFT OVERDUE overdue to CLERK,HEAD,REVIEWER",
                        "2025-04-30T00:00 DRAFT URGE_1 urge-1 to CLERK,HEAD,REVIEWER",
                        "2025-05-07T00:00 DRAFT URGE_2 urge-2 to CLERK,HEAD,REVIEWER,OFFICE");
    }

    @Test
    void the_make_up_saturday_of_january_2026_is_the_first_day_late() {
        var report = openedDueOn(LocalDate.of(2026, JANUARY, 9), at(29, DECEMBER, 2025, 9), "2026-M01", "SYT");
        assertThat(alarm(report, "DraftReminder")).isEqualTo(at(6, JANUARY, 2026, 8));
        assertThat(alarm(report, "DraftOverdue")).isEqualTo(endOf(9, JANUARY, 2026));

        daysPass(report, LocalDate.of(2026, JANUARY, 9), LocalDate.of(2026, JANUARY, 12));
        assertThat(escalations(report)).endsWith("2026-01-11T00:00 DRAFT URGE_1 urge-1 to CLERK,HEAD,REVIEWER");
    }

    @Test
    void armed_forces_and_vertical_bodies_are_asked_to_cooperate_and_never_criticised() {
        opened(at(3, MARCH, 2025, 9), "2025-Q1", "SYT");
        for (var unit : List.of("CAT", "CTK")) {
            var report = province.report("2025-Q1", unit);
            daysPass(report, LocalDate.of(2025, MARCH, 10), LocalDate.of(2025, APRIL, 15));

            assertThat(escalations(report))
                    .containsExactly(
                            "2025-03-13T08:00 DRAFT REMINDER remind-soft to CLERK",
                            "2025-03-17T08:00 DRAFT LAST_REMINDER last-remind-soft to CLERK,HEAD",
                            "2025-03-19T00:00 DRAFT OVERDUE overdue-soft to CLERK,HEAD,REVIEWER",
                            "2025-03-20T00:00 DRAFT URGE_1 coordinate to CLERK,HEAD,REVIEWER",
                            "2025-03-22T00:00 DRAFT URGE_2 coordinate-again to CLERK,HEAD,REVIEWER,OFFICE",
                            "2025-03-26T00:00 DRAFT LISTED listed-soft to HEAD,REVIEWER,OFFICE");
            assertThat(province.lettersAbout(report.id()))
                    .filteredOn(letter -> !letter.subject().contains("Đã mở"))
                    .allSatisfy(letter -> assertThat(letter.subject() + letter.body())
                            .contains("phối hợp")
                            .doesNotContainIgnoringCase("phê bình", "đôn đốc"));
        }
    }

    @Test
    void it_is_overdue_at_24_00_sharp_and_only_once_however_often_the_timer_runs() {
        var report = opened(at(3, AUGUST, 2026, 9), "2026-M08", "SYT");
        time.travelTo(endOf(18, AUGUST, 2026).minusSeconds(1));
        province.runsWhatIsDue(report.process());
        assertThat(escalations(report)).noneMatch(level -> level.contains("OVERDUE"));

        time.travelTo(endOf(18, AUGUST, 2026));
        assertThat(alarm(report, "DraftOverdue")).isEqualTo(endOf(18, AUGUST, 2026));
        goesOff(report, "DraftOverdue");
        goesOff(report, "DraftOverdue");
        goesOff(report, "DraftReminder");
        assertThat(escalations(report))
                .filteredOn(level -> level.contains("OVERDUE"))
                .hasSize(1);
        assertThat(mails(report))
                .filteredOn(mail -> mail.contains("đã quá hạn"))
                .hasSize(1);
    }

    @Test
    void a_day_on_which_no_timer_ran_is_made_good_by_the_next() {
        var report = opened(at(3, SEPTEMBER, 2025, 9), "2025-Q3", "SYT");
        time.travelTo(at(12, SEPTEMBER, 2025, 14));
        province.runsWhatIsDue(report.process());
        assertThat(escalations(report)).containsExactly("2025-09-12T14:00 DRAFT REMINDER remind to CLERK");
        assertThat(alarm(report, "DraftReminder")).isEqualTo(at(13, SEPTEMBER, 2025, 8));

        time.travelTo(at(18, SEPTEMBER, 2025, 10));
        province.runsWhatIsDue(report.process());
        assertThat(escalations(report))
                .hasSize(2)
                .endsWith("2025-09-18T10:00 DRAFT URGE_1 urge-1 to CLERK,HEAD,REVIEWER");
        assertThat(alarm(report, "DraftOverdue")).isEqualTo(endOf(18, SEPTEMBER, 2025));
    }

    @Test
    void a_period_opened_after_its_due_date_is_overdue_at_once_and_counts_its_days_from_then_on() {
        var report = opened(at(20, JUNE, 2025, 9), "2025-H1", "SYT");
        assertThat(alarm(report, "DraftOverdue"))
                .isEqualTo(at(20, JUNE, 2025, 9).plusSeconds(1));

        time.travelTo(at(20, JUNE, 2025, 9).plusSeconds(1));
        goesOff(report, "DraftOverdue");
        assertThat(escalations(report))
                .containsExactly("2025-06-20T09:00 DRAFT OVERDUE overdue to CLERK,HEAD,REVIEWER");
        for (int day = 21; day <= 24; day++) {
            time.travelTo(at(day, JUNE, 2025, 9).plusSeconds(2));
            province.runsWhatIsDue(report.process());
        }
        assertThat(escalations(report))
                .hasSize(2)
                .endsWith("2025-06-24T09:00 DRAFT URGE_1 urge-1 to CLERK,HEAD,REVIEWER");
    }
}
