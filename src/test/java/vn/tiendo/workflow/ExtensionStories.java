package vn.tiendo.workflow;

import static java.time.Month.*;
import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tiendo.dashboard.ReportView.Action;
import vn.tiendo.deadline.Extension.State;
import vn.tiendo.deadline.Extension.Verdict;
import vn.tiendo.deadline.Extensions;
import vn.tiendo.deadline.Timeliness;
import vn.tiendo.report.Report;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.Zone;
import vn.tiendo.support.AlarmStories;
import vn.tiendo.support.OtherHouse;
import vn.tiendo.support.Paper;
import vn.tiendo.support.Province;

/** A unit asks for a later due date, in time and for once; what is granted moves everything of its report at once. */
@OtherHouse
abstract class ExtensionStories extends AlarmStories {

    private static final String WHY = "Chờ số liệu của Cục Thống kê";

    @Autowired
    private Extensions extensions;

    @Test
    void granting_moves_the_reports_date_its_tasks_date_and_its_timers_and_nothing_else() {
        var report = opened(at(3, MARCH, 2025, 9), "2025-M03", "SYT");
        var other = province.report("2025-M03", "SCT");
        var before = dates(report);
        var beforeOther = dates(other);
        assertThat(before)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "original", endOf(18, MARCH, 2025),
                        "due", endOf(18, MARCH, 2025),
                        "review", endOf(20, MARCH, 2025),
                        "approval", endOf(24, MARCH, 2025),
                        "task Task_DraftReport", endOf(18, MARCH, 2025),
                        "timer DraftReminder", at(13, MARCH, 2025, 8),
                        "timer DraftOverdue", endOf(18, MARCH, 2025)));

        int request = report.asksUntil(end(21, MARCH, 2025), WHY);
        assertThat(dates(report)).as("asking moves nothing").isEqualTo(before);
        report.granted(request, Province.REVIEWER);

        before.put("due", endOf(21, MARCH, 2025));
        before.put("task Task_DraftReport", endOf(21, MARCH, 2025));
        before.put("timer DraftReminder", at(18, MARCH, 2025, 8));
        before.put("timer DraftOverdue", endOf(21, MARCH, 2025));
        assertThat(dates(report)).isEqualTo(before);
        assertThat(dates(other)).isEqualTo(beforeOther);
        assertThat(report.process()).hasPassed("Task_MoveDueDates").isWaitingAt("Task_DraftReport");
        ended(report, request, "EndEvent_Extended");

        daysPass(report, LocalDate.of(2025, MARCH, 3), LocalDate.of(2025, MARCH, 25));
        assertThat(escalations(report))
                .containsExactly(
                        "2025-03-18T08:00 DRAFT REMINDER remind to CLERK",
                        "2025-03-20T08:00 DRAFT LAST_REMINDER last-remind to CLERK,HEAD",
                        "2025-03-22T00:00 DRAFT OVERDUE overdue to CLERK,HEAD,REVIEWER",
                        "2025-03-25T00:00 DRAFT URGE_1 urge-1 to CLERK,HEAD,REVIEWER");
    }

    @Test
    void a_later_day_is_reminded_of_anew() {
        var report = opened(at(3, NOVEMBER, 2025, 9), "2025-M11", "SXD");
        daysPass(report, LocalDate.of(2025, NOVEMBER, 12), LocalDate.of(2025, NOVEMBER, 14));
        report.granted(report.asksUntil(end(21, NOVEMBER, 2025), WHY), Province.REVIEWER);
        daysPass(report, LocalDate.of(2025, NOVEMBER, 15), LocalDate.of(2025, NOVEMBER, 22));
        assertThat(escalations(report))
                .containsExactly(
                        "2025-11-13T08:00 DRAFT REMINDER remind to CLERK",
                        "2025-11-18T08:00 DRAFT REMINDER remind to CLERK",
                        "2025-11-20T08:00 DRAFT LAST_REMINDER last-remind to CLERK,HEAD",
                        "2025-11-22T00:00 DRAFT OVERDUE overdue to CLERK,HEAD,REVIEWER");
    }

    @Test
    void one_who_hands_in_by_the_granted_day_is_on_time_and_the_original_day_stays_visible() {
        var report = opened(at(3, JUNE, 2024, 9), "2024-M06", "SYT");
        report.granted(report.asksUntil(end(20, JUNE, 2024), WHY), Province.REVIEWER);
        time.travelTo(at(20, JUNE, 2024, 16));
        report.sentUp();

        assertThat(report.now().timeliness()).isEqualTo(Timeliness.DONE_ON_TIME);
        assertThat(report.now().originalDueAt()).isEqualTo(end(18, JUNE, 2024));
        assertThat(report.now().dueAt()).isEqualTo(end(20, JUNE, 2024));
        assertThat(report.now().extensions()).singleElement().satisfies(extension -> {
            assertThat(extension.state()).isEqualTo(State.GRANTED);
            assertThat(extension.reason()).isEqualTo(WHY);
            assertThat(extension.previousDueAt()).isEqualTo(end(18, JUNE, 2024));
            assertThat(extension.decidedBy()).isEqualTo(Province.REVIEWER);
        });
        assertThat(report.now().history()).extracting(step -> step.action()).contains("EXTENDED");
    }

    @Test
    void beyond_the_consolidation_and_for_the_second_time_ubnd_decides() {
        var report = opened(at(2, DECEMBER, 2024, 9), "2024-M12", "SYT");
        int far = report.asksUntil(end(25, DECEMBER, 2024), WHY);
        assertThat(extensions.get(report.id(), far).desk()).isEqualTo(Stage.APPROVAL);
        refused(Kind.FORBIDDEN, "extension-wrong-desk", () -> report.granted(far, Province.REVIEWER));
        report.granted(far, Province.APPROVER);

        var again = province.report("2024-M12", "SCT");
        again.granted(again.asksUntil(end(18, DECEMBER, 2024), WHY), Province.REVIEWER);
        int second = again.asksUntil(end(19, DECEMBER, 2024), WHY);
        assertThat(extensions.get(again.id(), second).desk()).isEqualTo(Stage.APPROVAL);
        refused(Kind.FORBIDDEN, "extension-wrong-desk", () -> again.granted(second, Province.REVIEWER));
        again.granted(second, Province.APPROVER);
        assertThat(again.now().dueAt()).isEqualTo(end(19, DECEMBER, 2024));
    }

    @Test
    void asking_is_refused_with_a_reason_and_leaves_nothing_behind() {
        var report = opened(at(2, SEPTEMBER, 2025, 9), "2023-M08", "SYT");
        time.travelTo(at(16, SEPTEMBER, 2025, 9));
        refused(Kind.INVALID, "extension-too-late", () -> report.asksUntil(end(22, SEPTEMBER, 2025), WHY));

        var open = opened(at(2, SEPTEMBER, 2025, 9), "2025-M09", "SYT");
        refused(Kind.INVALID, "invalid-fields", () -> open.asksUntil(end(1, SEPTEMBER, 2025), WHY));
        refused(Kind.INVALID, "invalid-fields", () -> open.asksUntil(end(20, SEPTEMBER, 2025), WHY));
        refused(Kind.INVALID, "invalid-fields", () -> open.asksUntil(end(16, SEPTEMBER, 2025), WHY));
        refused(Kind.INVALID, "invalid-fields", () -> open.asksUntil(end(30, OCTOBER, 2025), WHY));
        refused(Kind.INVALID, "invalid-fields", () -> open.asksUntil(end(19, SEPTEMBER, 2025), " "));
        refused(Kind.INVALID, "invalid-fields", () -> open.asksUntil(null, WHY));
        refused(
                Kind.FORBIDDEN,
                "extension-by-stranger",
                () -> open.asksUntil(Province.REVIEWER, end(19, SEPTEMBER, 2025), WHY));
        refused(
                Kind.NOT_FOUND,
                "report-unknown",
                () -> open.asksUntil(Province.clerkOf("SCT"), end(19, SEPTEMBER, 2025), WHY));
        assertThat(extensions.of(open.id())).isEmpty();

        open.asksUntil(end(19, SEPTEMBER, 2025), WHY);
        refused(Kind.CONFLICT, "extension-waiting", () -> open.asksUntil(end(22, SEPTEMBER, 2025), WHY));
        assertThat(open.seenBy(open.clerk()).allowedActions()).doesNotContain(Action.EXTEND);
        assertThat(extensions.of(open.id())).hasSize(1);
    }

    @Test
    void a_refusal_needs_a_reason_and_leaves_every_date_as_it_was() {
        var report = opened(at(1, APRIL, 2024, 9), "2024-M04", "SYT");
        var before = dates(report);
        int request = report.asksUntil(end(19, APRIL, 2024), WHY);
        refused(
                Kind.INVALID,
                "invalid-fields",
                () -> report.extensionDecided(request, Province.REVIEWER, Verdict.REFUSE, " "));
        refused(Kind.INVALID, "invalid-fields", () -> report.extensionDecided(request, Province.REVIEWER, null, WHY));
        report.extensionDecided(request, Province.REVIEWER, Verdict.REFUSE, "Số liệu đã công bố");

        assertThat(dates(report)).isEqualTo(before);
        assertThat(extensions.get(report.id(), request).decisionReason()).isEqualTo("Số liệu đã công bố");
        ended(report, request, "EndEvent_ExtensionRefused");
        refused(Kind.CONFLICT, "extension-decided", () -> report.granted(request, Province.REVIEWER));
    }

    @Test
    void what_was_taken_back_or_handed_in_waits_for_nobody() {
        var report = opened(at(1, JULY, 2024, 9), "2024-M07", "SYT");
        int withdrawn = report.asksUntil(end(18, JULY, 2024), WHY);
        report.withdraws(withdrawn);
        assertThat(extensions.get(report.id(), withdrawn).state()).isEqualTo(State.WITHDRAWN);
        ended(report, withdrawn, "EndEvent_ExtensionEnded");
        refused(Kind.CONFLICT, "extension-decided", () -> report.withdraws(withdrawn));

        int lapsed = report.asksUntil(end(18, JULY, 2024), WHY);
        report.sentUp();
        assertThat(extensions.get(report.id(), lapsed).state()).isEqualTo(State.LAPSED);
        ended(report, lapsed, "EndEvent_ExtensionEnded");
        refused(Kind.CONFLICT, "extension-decided", () -> report.granted(lapsed, Province.REVIEWER));
        refused(Kind.CONFLICT, "extension-nothing-due", () -> report.asksUntil(end(22, JULY, 2024), WHY));
    }

    @Test
    void nobody_decides_what_they_asked_for_or_wrote() {
        province.appoints("sau.ghe", "STTTT.clerk", "reviewer");
        var report = opened(at(1, AUGUST, 2024, 9), "2024-M08", "STTTT");
        int request = report.asksUntil("sau.ghe", end(20, AUGUST, 2024), WHY);
        refused(Kind.FORBIDDEN, "four-eyes-extension", () -> report.granted(request, "sau.ghe"));
        report.granted(request, Province.REVIEWER);
        assertThat(report.now().dueAt()).isEqualTo(end(20, AUGUST, 2024));
    }

    @Test
    void a_day_after_the_closing_keeps_the_report_open_until_then_and_no_longer() {
        var handsIn = opened(at(1, OCTOBER, 2024, 9), "2024-M10", "SYT");
        var never = province.report("2024-M10", "SCT");
        var closed = province.report("2024-M10", "SXD");
        handsIn.granted(handsIn.asksUntil(end(28, OCTOBER, 2024), WHY), Province.APPROVER);
        int request = never.asksUntil(end(28, OCTOBER, 2024), WHY);
        never.granted(request, Province.APPROVER);

        time.travelTo(at(26, OCTOBER, 2024, 9));
        province.runsWhatIsDue(province.process("2024-M10"));
        assertThat(closed.now().state()).isEqualTo(Report.State.NOT_SUBMITTED);
        assertThat(never.now().state()).isEqualTo(Report.State.DRAFT);
        assertThat(never.now().timeliness()).isEqualTo(Timeliness.DUE_SOON);

        time.travelTo(at(28, OCTOBER, 2024, 9));
        handsIn.sentUp();
        assertThat(handsIn.now().timeliness()).isEqualTo(Timeliness.DONE_ON_TIME);

        time.travelTo(endOf(28, OCTOBER, 2024).plusSeconds(1));
        province.runsWhatIsDue(
                province.process(extensions.get(never.id(), request).key()));
        assertThat(never.now().state()).isEqualTo(Report.State.NOT_SUBMITTED);
        assertThat(never.process()).isEnded();
        assertThat(handsIn.now().state()).isEqualTo(Report.State.IN_REVIEW);
    }

    /** The request's own instance is over, and went this way. */
    private void ended(Paper report, int request, String end) {
        var instance = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(report.id() + "." + request)
                .singleResult();
        assertThat(instance.getEndTime()).isNotNull();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityId(end)
                        .finished()
                        .count())
                .as(end)
                .isEqualTo(1);
    }

    /** Every date that belongs to a report: its own, its open task's, its timers'. */
    private Map<String, LocalDateTime> dates(Paper report) {
        var dates = new TreeMap<String, LocalDateTime>();
        var now = report.now();
        dates.put("original", local(now.originalDueAt()));
        dates.put("due", local(now.dueAt()));
        dates.put("review", local(now.reviewDueAt()));
        dates.put("approval", local(now.approvalDueAt()));
        engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(report.process().getId())
                .list()
                .forEach(task -> dates.put(
                        "task " + task.getTaskDefinitionKey(),
                        local(task.getDueDate().toInstant())));
        alarms(report).forEach(timer -> dates.put("timer " + timer, alarm(report, timer)));
        return dates;
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, Zone.VIETNAM);
    }

    private static Instant end(int day, java.time.Month month, int year) {
        return endOf(day, month, year).atZone(Zone.VIETNAM).toInstant();
    }
}
