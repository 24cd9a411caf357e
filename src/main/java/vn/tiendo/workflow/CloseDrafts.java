package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.tiendo.period.PeriodRound;
import vn.tiendo.report.ReportOpening;

/** {@code Task_CloseDrafts}: one batch; the loop on the diagram brings it back for the next. */
@Component
class CloseDrafts implements JavaDelegate {

    private final ReportOpening opening;
    private final PeriodRound round;

    CloseDrafts(ReportOpening opening, PeriodRound round) {
        this.opening = opening;
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String period = execution.getProcessBusinessKey();
        opening.closeBatch(period);
        if (opening.allClosed(period)) {
            round.readyToConsolidate(period);
        }
    }
}
