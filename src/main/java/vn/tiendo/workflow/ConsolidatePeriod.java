package vn.tiendo.workflow;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.tiendo.period.PeriodRound;

/** Completion of {@code Task_ConsolidatePeriod}. */
@Component
class ConsolidatePeriod implements TaskListener {

    private final PersonAtTask person;
    private final PeriodRound round;

    ConsolidatePeriod(PersonAtTask person, PeriodRound round) {
        this.person = person;
        this.round = round;
    }

    @Override
    public void notify(DelegateTask task) {
        String period = task.getExecution().getProcessBusinessKey();
        person.speaking(() -> {
            person.requireNothingBut(task, Set.of(PeriodCycle.SUMMARY), Map.of(PeriodCycle.PERIOD_CODE.name(), period));
            round.consolidate(period, person.actor(), person.take(task, PeriodCycle.SUMMARY));
        });
    }
}
