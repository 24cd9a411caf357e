package vn.tiendo.workflow;

import static java.time.Month.JUNE;
import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;
import static vn.tiendo.support.Province.APPROVER;
import static vn.tiendo.support.Province.REVIEWER;

import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tiendo.period.Period;
import vn.tiendo.period.PeriodRound;
import vn.tiendo.report.Report.State;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.support.AtOnce;
import vn.tiendo.support.Paper;
import vn.tiendo.support.Stories;

/** A period from its closing or its last report to publication. The same on every database. */
abstract class PeriodStories extends Stories {

    private static final String CONSOLIDATE = "Task_ConsolidatePeriod";
    private static final String SUMMARY = "Toàn tỉnh đạt 14/22 mục tiêu; 3 đơn vị chưa có số liệu";

    @Autowired
    private PeriodRound round;

    @Test
    void the_closing_ends_what_lies_at_the_units_and_lets_the_rest_go_on() {
        var process = opened("2023-M01");
        var untouched = province.report("2023-M01", "SYT");
        var atTheHead = province.report("2023-M01", "SGDDT").drafted().submitted();
        var inReview = province.report("2023-M01", "SCT").sentUp();
        var returned = province.report("2023-M01", "STTTT").sentUp().returnedByReviewer("Thiếu minh chứng");

        closes(process);

        assertThat(province.period("2023-M01").state()).isEqualTo(Period.State.CONSOLIDATING);
        assertThat(process).isWaitingAtExactly(CONSOLIDATE).hasPassed("Task_CloseDrafts");
        for (var ended : List.of(untouched, atTheHead)) {
            assertThat(ended.now().state()).isEqualTo(State.NOT_SUBMITTED);
            assertThat(ended.process()).isEnded().hasPassed("Task_RecordNotSubmitted", "EndEvent_ReportNotSubmitted");
        }
        refused(Kind.CONFLICT, "report-wrong-state", untouched::submitted);
        assertThat(province.lettersAbout(untouched.id())).last().satisfies(letter -> assertThat(letter.body())
                .contains("Không nộp"));

        assertThat(returned.submitted().endorsed().now().state()).isEqualTo(State.IN_REVIEW);
        inReview.confirmed().approved();
        assertThat(inReview.now().state()).isEqualTo(State.APPROVED);
        assertThat(process).isWaitingAtExactly(CONSOLIDATE);
    }

    @Test
    void the_last_report_wakes_the_period_once_also_when_two_are_approved_at_the_same_moment() {
        var process = opened("2023-M02");
        var reports = province.unitsWithReport("2023-M02").stream()
                .map(unit -> province.report("2023-M02", unit))
                .map(report -> report.sentUp().confirmed())
                .toList();
        var last = reports.subList(reports.size() - 2, reports.size());
        reports.subList(0, reports.size() - 2).forEach(Paper::approved);
        assertThat(province.period("2023-M02").state()).isEqualTo(Period.State.OPEN);

        assertThat(AtOnce.all(last.get(0)::approved, last.get(1)::approved)).isEmpty();

        assertThat(reports)
                .allSatisfy(report -> assertThat(report.now().state()).isEqualTo(State.APPROVED));
        assertThat(province.period("2023-M02").state()).isEqualTo(Period.State.CONSOLIDATING);
        assertThat(steps("2023-M02")).containsOnlyOnce("READY system");
        assertThat(process).isWaitingAtExactly(CONSOLIDATE).hasPassed("Event_ReportsSettled");
        assertThat(province.jobs(process, "Event_PeriodClosing"))
                .as("no timer closes it again")
                .isEmpty();
    }

    @Test
    void the_consolidation_is_returned_once_and_then_published() {
        province.appoints("hai.ghe", "reviewer", "approver");
        var process = opened("2023-M03");
        closes(process);

        refused(Kind.FORBIDDEN, "role-missing", () -> province.consolidates("2023-M03", "admin", SUMMARY));
        province.consolidates("2023-M03", "hai.ghe", SUMMARY);
        refused(Kind.FORBIDDEN, "four-eyes-period", () -> province.approvesPeriod("2023-M03", "hai.ghe"));
        refused(Kind.INVALID, "invalid-fields", () -> province.returnsPeriod("2023-M03", APPROVER, " "));
        province.returnsPeriod("2023-M03", APPROVER, "Nêu rõ nguyên nhân chậm");

        assertThat(process).isWaitingAtExactly(CONSOLIDATE);
        assertThat(province.period("2023-M03").round()).isEqualTo(2);
        province.consolidates("2023-M03", REVIEWER, SUMMARY + "; nguyên nhân: thiếu nhân lực");
        province.approvesPeriod("2023-M03", APPROVER);
        province.runsWhatIsDue(process);

        assertThat(province.period("2023-M03").state()).isEqualTo(Period.State.PUBLISHED);
        assertThat(process).isEnded().hasPassedInOrder(CONSOLIDATE, "Task_ApprovePeriod", "Task_PublishPeriod");
        assertThat(steps("2023-M03"))
                .endsWith(
                        "CONSOLIDATED hai.ghe",
                        "RETURNED " + APPROVER,
                        "CONSOLIDATED " + REVIEWER,
                        "APPROVED " + APPROVER,
                        "PUBLISHED system");
        assertThat(round.history("2023-M03"))
                .filteredOn(step -> step.action().equals("CONSOLIDATED"))
                .extracting(PeriodRound.Step::summary)
                .containsExactly(SUMMARY, SUMMARY + "; nguyên nhân: thiếu nhân lực");
        refused(Kind.CONFLICT, "task-gone", () -> province.approvesPeriod("2023-M03", APPROVER));
    }

    private ProcessInstance opened(String period) {
        time.travelTo(at(15, JUNE, 2023, 9));
        province.opens(period);
        return province.process(period);
    }

    private void closes(ProcessInstance period) {
        time.travelTo(
                province.period(period.getBusinessKey()).dates().closesAt().plusSeconds(1));
        province.runsWhatIsDue(period);
    }

    private List<String> steps(String period) {
        return round.history(period).stream()
                .map(step -> step.action() + " " + step.actor())
                .toList();
    }
}
