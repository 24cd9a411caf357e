package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.tiendo.period.PeriodRound;

/** {@code Task_PublishPeriod}. */
@Component
class PublishPeriod implements JavaDelegate {

    private final PeriodRound round;

    PublishPeriod(PeriodRound round) {
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        round.publish(execution.getProcessBusinessKey());
    }
}
