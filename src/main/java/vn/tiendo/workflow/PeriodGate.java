package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.tiendo.period.Period.State;
import vn.tiendo.period.Periods;
import vn.tiendo.report.ReportOpening;

/** Answers the gateways of a period from its tables. */
@Component // public: the engine's expressions reach public types only
public class PeriodGate {

    private final ReportOpening opening;
    private final Periods periods;

    PeriodGate(ReportOpening opening, Periods periods) {
        this.opening = opening;
        this.periods = periods;
    }

    public boolean allOpened(DelegateExecution execution) {
        return opening.allOpened(execution.getProcessBusinessKey());
    }

    public boolean allClosed(DelegateExecution execution) {
        return opening.allClosed(execution.getProcessBusinessKey());
    }

    public boolean approved(DelegateExecution execution) {
        return periods.get(execution.getProcessBusinessKey()).state() == State.AWAITING_APPROVAL;
    }
}
