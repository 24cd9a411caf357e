package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.tiendo.deadline.Alarms;
import vn.tiendo.deadline.DueDates;
import vn.tiendo.deadline.PeriodEscalation;
import vn.tiendo.deadline.PeriodEscalationLog;
import vn.tiendo.organization.Units;
import vn.tiendo.period.Periods;
import vn.tiendo.report.Report;
import vn.tiendo.report.Reports;
import vn.tiendo.report.Stage;

/** The facts on which {@code escalation-level.dmn} and {@code review-route.dmn} decide. */
@Component // public: the engine's expressions reach public types only
public class Escalations {

    private static final String ANSWER = "ANSWER";

    private final Reports reports;
    private final Units units;
    private final DueDates dueDates;
    private final Alarms alarms;
    private final Periods periods;

    Escalations(Reports reports, Units units, DueDates dueDates, Alarms alarms, Periods periods) {
        this.periods = periods;
        this.reports = reports;
        this.units = units;
        this.dueDates = dueDates;
        this.alarms = alarms;
    }

    /** The table's word for where the report waits: a desk, or the unit's answer to a return. */
    public String stage(DelegateExecution execution) {
        var report = reports.get(ReportRouting.reportOf(execution));
        var desk = desk(report);
        return desk.role().insideUnit() && report.dates().answer() != null ? ANSWER : desk.name();
    }

    /** The desk behind a word of the table. */
    static Stage deskOf(String stage) {
        return stage.equals(ANSWER) ? Stage.DRAFT : Stage.valueOf(stage);
    }

    public String unitKind(DelegateExecution execution) {
        return units.byCode(ReportRouting.reportOf(execution).unit()).kind().name();
    }

    public int workingDaysLate(DelegateExecution execution) {
        var report = reports.get(ReportRouting.reportOf(execution));
        var due = dueDates.of(report, desk(report));
        // nobody is days late with what was asked for only after its due date
        var asked = periods.get(report.id().period()).openedAt();
        return alarms.workingDaysLate(due.isAfter(asked) ? due : asked);
    }

    /** The table's word for the period's own step. */
    public String periodStage(DelegateExecution execution) {
        return step(execution.getProcessBusinessKey()).name();
    }

    public int periodWorkingDaysLate(DelegateExecution execution) {
        return alarms.workingDaysLate(dueDates.stepOf(execution.getProcessBusinessKey()));
    }

    private PeriodEscalation.Step step(String period) {
        var step = PeriodEscalationLog.stepOf(periods.get(period));
        if (step == null) {
            throw new IllegalStateException("nobody is urged about a period that waits for nobody: " + period);
        }
        return step;
    }

    private static Stage desk(Report report) {
        var desk = Stage.of(report.state());
        if (desk == null) {
            throw new IllegalStateException("no desk is urged about a settled report: " + report.id());
        }
        return desk;
    }
}
