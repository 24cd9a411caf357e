package vn.tiendo.workflow;

import static java.time.Month.*;
import static org.assertj.core.api.Assertions.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tiendo.deadline.PeriodEscalationLog;
import vn.tiendo.shared.Zone;
import vn.tiendo.support.OtherHouse;
import vn.tiendo.support.Province;
import vn.tiendo.support.Stories;

/** The period's own steps are reminded and escalated by the same table as the reports'. */
@OtherHouse
abstract class PeriodDeadlineStories extends Stories {

    @Autowired
    private PeriodEscalationLog escalations;

    @Test
    void consolidating_and_approving_the_period_are_urged_on_their_own_dates() {
        time.travelTo(at(2, JANUARY, 2025, 9));
        province.opens("2024-Y");
        var process = province.process("2024-Y");
        var closes = province.dueAt(process, "Event_PeriodClosing");
        time.travelTo(closes.toInstant().plusSeconds(1));
        province.runsWhatIsDue(process);
        assertThat(process).isWaitingAtExactly("Task_ConsolidatePeriod");
        var due = LocalDateTime.ofInstant(
                task("Task_ConsolidatePeriod", process).getDueDate().toInstant(), Zone.VIETNAM);
        assertThat(LocalDateTime.ofInstant(
                        province.dueAt(process, "BoundaryEvent_ConsolidationOverdue")
                                .toInstant(),
                        Zone.VIETNAM))
                .isEqualTo(due)
                .isEqualTo(endOf(20, JANUARY, 2025));

        daysPass(process, LocalDate.of(2025, JANUARY, 17), LocalDate.of(2025, JANUARY, 24));
        assertThat(fired())
                .containsExactly(
                        "2025-01-17 CONSOLIDATION LAST_REMINDER to REVIEWER",
                        "2025-01-21 CONSOLIDATION OVERDUE to REVIEWER,OFFICE",
                        "2025-01-22 CONSOLIDATION URGE_1 to REVIEWER,OFFICE",
                        "2025-01-24 CONSOLIDATION URGE_2 to REVIEWER,OFFICE");

        province.consolidates("2024-Y", Province.REVIEWER, "Tổng hợp năm 2024");
        daysPass(process, LocalDate.of(2025, JANUARY, 25), LocalDate.of(2025, FEBRUARY, 6));
        assertThat(fired().subList(4, fired().size()))
                .containsExactly(
                        "2025-01-25 PERIOD_APPROVAL LAST_REMINDER to APPROVER",
                        "2025-02-04 PERIOD_APPROVAL OVERDUE to APPROVER,OFFICE",
                        "2025-02-05 PERIOD_APPROVAL URGE_1 to APPROVER,OFFICE");
    }

    private List<String> fired() {
        return escalations.of("2024-Y").stream()
                .map(level -> "%s %s %s to %s"
                        .formatted(
                                LocalDate.ofInstant(level.at(), Zone.VIETNAM),
                                level.step(),
                                level.level(),
                                String.join(",", level.recipients())))
                .toList();
    }

    private void daysPass(ProcessInstance process, LocalDate from, LocalDate to) {
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            for (int hour : new int[] {0, 8}) {
                time.travelTo(day.atTime(hour, 0, 1));
                province.runsWhatIsDue(process);
            }
        });
    }
}
