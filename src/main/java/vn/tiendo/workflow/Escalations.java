package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.tiendo.deadline.Alarms;
import vn.tiendo.deadline.DueDates;
import vn.tiendo.organization.Units;
import vn.tiendo.report.Reports;
import vn.tiendo.report.Stage;

/** The facts on which {@code escalation-level.dmn} and {@code review-route.dmn} decide. */
@Component // public: the engine's expressions reach public types only
public class Escalations {

    private final Reports reports;
    private final Units units;
    private final DueDates dueDates;
    private final Alarms alarms;

    Escalations(Reports reports, Units units, DueDates dueDates, Alarms alarms) {
        this.reports = reports;
        this.units = units;
        this.dueDates = dueDates;
        this.alarms = alarms;
    }

    public String stage(DelegateExecution execution) {
        return desk(execution).name();
    }

    public String unitKind(DelegateExecution execution) {
        return units.byCode(ReportRouting.reportOf(execution).unit()).kind().name();
    }

    public int workingDaysLate(DelegateExecution execution) {
        var report = reports.get(ReportRouting.reportOf(execution));
        return alarms.workingDaysLate(dueDates.of(report, desk(execution)));
    }

    private Stage desk(DelegateExecution execution) {
        var report = reports.get(ReportRouting.reportOf(execution));
        var desk = Stage.of(report.state());
        if (desk == null) {
            throw new IllegalStateException("no desk is urged about a settled report: " + report.id());
        }
        return desk;
    }
}
