package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.Reports;

/** Answers the gateways from what the report decided, never from a variable that a caller can send along. */
@Component // public: the engine's expressions reach public types only
public class ReportGate {

    private final Reports reports;

    ReportGate(Reports reports) {
        this.reports = reports;
    }

    public boolean endorsed(DelegateExecution execution) {
        return is(execution, State.IN_REVIEW);
    }

    public boolean confirmed(DelegateExecution execution) {
        return is(execution, State.AWAITING_APPROVAL);
    }

    public boolean approved(DelegateExecution execution) {
        return is(execution, State.APPROVED);
    }

    private boolean is(DelegateExecution execution, State state) {
        return reports.get(ReportRouting.reportOf(execution)).state() == state;
    }
}
