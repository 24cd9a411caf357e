package vn.tiendo.deadline;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.deadline.Extension.State;
import vn.tiendo.deadline.Extension.Verdict;
import vn.tiendo.organization.Person;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportAccess;
import vn.tiendo.report.ReportChanged.Action;
import vn.tiendo.report.ReportLifecycle;
import vn.tiendo.report.ReportLog;
import vn.tiendo.report.ReportWorkflow;
import vn.tiendo.report.Reports;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/**
 * Decides a request for a later due date. Runs where {@code Task_DecideExtension} is completed, so every door meets the
 * same rules, inside the transaction that moves the token and all timers of the report.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ExtensionDecisions {

    private final Reports reports;
    private final ReportAccess access;
    private final ReportLog log;
    private final ReportLifecycle lifecycle;
    private final ReportWorkflow workflow;
    private final Extensions extensions;
    private final ApplicationEventPublisher events;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ExtensionDecisions(
            Reports reports,
            ReportAccess access,
            ReportLog log,
            ReportLifecycle lifecycle,
            ReportWorkflow workflow,
            Extensions extensions,
            ApplicationEventPublisher events,
            WorkingCalendar calendar,
            Clock clock) {
        this.calendar = calendar;
        this.reports = reports;
        this.access = access;
        this.log = log;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.extensions = extensions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws DomainException FORBIDDEN for another desk, for the one who asked, and for whoever wrote in the report;
     *     CONFLICT once it was decided; INVALID when the wished day is over
     * @throws InvalidFields for a missing verdict, and a refusal without a reason
     */
    public void decide(Report.Id id, int number, Person decider, Verdict verdict, String reason) {
        access.requireVisible(decider, id);
        requireDesk(access, extensions.get(id, number), decider);
        var report = reports.lock(id);
        var extension = extensions.get(id, number);
        ExtensionCommands.requireWaiting(extension);
        if (extension.requestedBy().equals(decider.username())
                || log.authors(id).contains(decider.username())) {
            throw new DomainException(Kind.FORBIDDEN, "four-eyes-extension", id);
        }
        requireWellFormed(verdict, reason);
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (verdict == Verdict.GRANT) {
            if (!extension.requestedDueAt().isAfter(clock.instant())) {
                throw new DomainException(Kind.INVALID, "extension-day-over", id, extension.requestedDueAt());
            }
            // the calendar may have changed since the day was asked for
            var day = calendar.roll(calendar.dueDay(extension.requestedDueAt()), WorkingCalendar.Roll.NEXT);
            lifecycle.reschedule(
                    report,
                    report.dates().extendedTo(calendar.endOfDay(day)),
                    Action.EXTENDED,
                    decider.username(),
                    why);
            workflow.extended(id);
        }
        var decided = extension.ended(
                verdict == Verdict.GRANT ? State.GRANTED : State.REFUSED, decider.username(), clock.instant(), why);
        extensions.save(decided);
        events.publishEvent(new ExtensionChanged(decided));
    }

    private static void requireWellFormed(Verdict verdict, String reason) {
        if (verdict == null) {
            throw problem("verdict", "verdict-unknown", Verdict.GRANT.name(), Verdict.REFUSE.name());
        }
        if (verdict == Verdict.REFUSE && (reason == null || reason.isBlank())) {
            throw problem("reason", "reason-missing");
        }
        if (reason != null && reason.length() > ExtensionRules.LONGEST) {
            throw problem("reason", "text-too-long", ExtensionRules.LONGEST);
        }
    }

    private static InvalidFields problem(String field, String code, Object... arguments) {
        return new InvalidFields(List.of(FieldProblem.of(field, code, arguments)));
    }

    /** @throws DomainException FORBIDDEN for anybody who does not sit at the desk that decides */
    static void requireDesk(ReportAccess access, Extension extension, Person decider) {
        if (!access.sitsAt(extension.desk(), decider, extension.report())) {
            throw new DomainException(
                    Kind.FORBIDDEN, "extension-wrong-desk", extension.report(), "stage:" + extension.desk());
        }
    }
}
