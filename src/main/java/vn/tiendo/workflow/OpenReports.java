package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.tiendo.period.PeriodRound;
import vn.tiendo.report.ReportOpening;

/** {@code Task_OpenReports}: one batch; the loop on the diagram brings it back for the next. */
@Component
class OpenReports implements JavaDelegate {

    private final ReportOpening opening;
    private final PeriodRound round;

    OpenReports(ReportOpening opening, PeriodRound round) {
        this.opening = opening;
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String period = execution.getProcessBusinessKey();
        opening.openBatch(period);
        if (opening.allOpened(period)) {
            round.allOpened(period);
        }
    }
}
