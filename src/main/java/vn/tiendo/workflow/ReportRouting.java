package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.tiendo.organization.Role;
import vn.tiendo.report.Report;
import vn.tiendo.report.Reports;

/** Who works on a report, told from its business key alone: no variable can send it to somebody else's desk. */
@Component // public: the engine's expressions reach public types only
public class ReportRouting {

    private final Reports reports;

    ReportRouting(Reports reports) {
        this.reports = reports;
    }

    public String drafters(DelegateExecution execution) {
        return CamundaDirectory.groupOf(reportOf(execution).unit(), Role.CLERK);
    }

    public String endorsers(DelegateExecution execution) {
        return CamundaDirectory.groupOf(reportOf(execution).unit(), Role.HEAD);
    }

    public boolean selfReported(DelegateExecution execution) {
        return reports.get(reportOf(execution)).selfReported();
    }

    static Report.Id reportOf(DelegateExecution execution) {
        return Report.Id.of(execution.getProcessBusinessKey());
    }
}
