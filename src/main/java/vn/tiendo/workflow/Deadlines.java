package vn.tiendo.workflow;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.tiendo.contribution.ContributionDates;
import vn.tiendo.contribution.Contributions;
import vn.tiendo.deadline.Alarms;
import vn.tiendo.deadline.DueDates;
import vn.tiendo.deadline.Extensions;
import vn.tiendo.report.Reports;
import vn.tiendo.report.Stage;

/** Every date of the models: they know names only, the calendar knows days. */
@Component // public: the engine's expressions reach public types only
public class Deadlines {

    private final Reports reports;
    private final DueDates dueDates;
    private final Alarms alarms;
    private final Extensions extensions;
    private final Contributions contributions;
    private final ContributionDates contributionDates;

    Deadlines(
            Reports reports,
            DueDates dueDates,
            Alarms alarms,
            Extensions extensions,
            Contributions contributions,
            ContributionDates contributionDates) {
        this.contributions = contributions;
        this.contributionDates = contributionDates;
        this.extensions = extensions;
        this.reports = reports;
        this.dueDates = dueDates;
        this.alarms = alarms;
    }

    public Date unitDueAt(DelegateExecution execution) {
        return Date.from(dueAt(execution, Stage.DRAFT));
    }

    public Date reviewDueAt(DelegateExecution execution) {
        return Date.from(dueAt(execution, Stage.REVIEW));
    }

    public Date approvalDueAt(DelegateExecution execution) {
        return Date.from(dueAt(execution, Stage.APPROVAL));
    }

    public String draftReminders(DelegateExecution execution) {
        return alarms.reminders(dueAt(execution, Stage.DRAFT));
    }

    public String draftEscalations(DelegateExecution execution) {
        return alarms.escalations(dueAt(execution, Stage.DRAFT));
    }

    public String reviewReminders(DelegateExecution execution) {
        return alarms.reminders(dueAt(execution, Stage.REVIEW));
    }

    public String reviewEscalations(DelegateExecution execution) {
        return alarms.escalations(dueAt(execution, Stage.REVIEW));
    }

    public String approvalReminders(DelegateExecution execution) {
        return alarms.reminders(dueAt(execution, Stage.APPROVAL));
    }

    public String approvalEscalations(DelegateExecution execution) {
        return alarms.escalations(dueAt(execution, Stage.APPROVAL));
    }

    public String consolidationReminders(DelegateExecution execution) {
        return alarms.reminders(dueDates.stepOf(execution.getProcessBusinessKey()));
    }

    public String consolidationEscalations(DelegateExecution execution) {
        return alarms.escalations(dueDates.stepOf(execution.getProcessBusinessKey()));
    }

    public String periodApprovalReminders(DelegateExecution execution) {
        return alarms.reminders(dueDates.stepOf(execution.getProcessBusinessKey()));
    }

    public String periodApprovalEscalations(DelegateExecution execution) {
        return alarms.escalations(dueDates.stepOf(execution.getProcessBusinessKey()));
    }

    /** When a request for a later due date should have its answer. */
    public Date extensionDecisionDueAt(DelegateExecution execution) {
        var request = DeadlineExtension.requestOf(execution);
        return Date.from(dueDates.extensionDecision(extensions.get(request.report(), request.number())));
    }

    /** The granted day, at whose end a report that outlived its period is looked at again. */
    public Date extendedUntil(DelegateExecution execution) {
        return Date.from(reports.get(DeadlineExtension.requestOf(execution).report())
                .dates()
                .due());
    }

    /** When an asked unit should have answered, and is told that it has not. */
    public Date contributionDueAt(DelegateExecution execution) {
        return Date.from(contributionDue(execution));
    }

    /** The morning on which an asked unit is reminded. */
    public Date contributionReminderAt(DelegateExecution execution) {
        return Date.from(contributionDates.reminder(contributionDue(execution)));
    }

    /** For the filter "due soon": the end of the last day that still counts as soon. */
    public Date soonUntil() {
        return Date.from(dueDates.soonUntil());
    }

    public Date closesAt(DelegateExecution execution) {
        return Date.from(dueDates.closingOf(execution.getProcessBusinessKey()));
    }

    public Date consolidationDueAt(DelegateExecution execution) {
        return Date.from(dueDates.stepOf(execution.getProcessBusinessKey()));
    }

    public Date periodApprovalDueAt(DelegateExecution execution) {
        return Date.from(dueDates.stepOf(execution.getProcessBusinessKey()));
    }

    /** The slot of a {@code NoticeDigestProcess} is its business key. */
    public Date dispatchAt(DelegateExecution execution) {
        return Date.from(Instant.parse(execution.getProcessBusinessKey()));
    }

    private Instant contributionDue(DelegateExecution execution) {
        return contributions.get(ContributionRequest.requestOf(execution)).dueAt();
    }

    private Instant dueAt(DelegateExecution execution, Stage desk) {
        return dueDates.of(reports.get(ReportRouting.reportOf(execution)), desk);
    }
}
