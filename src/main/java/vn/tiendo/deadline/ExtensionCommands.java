package vn.tiendo.deadline;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.deadline.Extension.State;
import vn.tiendo.deadline.Extension.Verdict;
import vn.tiendo.organization.Person;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportAccess;
import vn.tiendo.report.ReportChanged;
import vn.tiendo.report.Reports;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** What people do about a later due date, for callers outside the engine: ask, take back, decide. */
@Service
@Transactional
public class ExtensionCommands {

    private final Reports reports;
    private final ReportAccess access;
    private final Extensions extensions;
    private final ExtensionRules rules;
    private final ExtensionWorkflow workflow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExtensionCommands(
            Reports reports,
            ReportAccess access,
            Extensions extensions,
            ExtensionRules rules,
            ExtensionWorkflow workflow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.access = access;
        this.extensions = extensions;
        this.rules = rules;
        this.workflow = workflow;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for a later due date; what is refused stands at {@link ExtensionRules#request}.
     *
     * @throws DomainException FORBIDDEN for anybody but the unit's own clerks and heads
     */
    public Extension ask(Report.Id id, Person asker, Instant wished, String reason) {
        requireUnit(id, asker);
        var extension = rules.request(reports.lock(id), asker.username(), wished, reason);
        extensions.add(extension);
        workflow.start(extension);
        events.publishEvent(new ExtensionChanged(extension));
        return extension;
    }

    /** @throws DomainException FORBIDDEN for strangers, CONFLICT once it was decided */
    public Extension withdraw(Report.Id id, int number, Person asker) {
        requireUnit(id, asker);
        reports.lock(id);
        var extension = extensions.get(id, number);
        requireWaiting(extension);
        return end(extension, State.WITHDRAWN, asker.username());
    }

    /** @throws DomainException as {@link ExtensionDecisions#decide} */
    public Extension decide(Report.Id id, int number, Person decider, Verdict verdict, String reason) {
        access.requireVisible(decider, id);
        var extension = extensions.get(id, number);
        ExtensionDecisions.requireDesk(access, extension, decider);
        reports.lock(id);
        requireWaiting(extensions.get(id, number));
        workflow.complete(extension, decider.username(), verdict, reason);
        return extensions.get(id, number);
    }

    /** What was handed in, or ended, needs no later date any more. */
    @EventListener
    void reportChanged(ReportChanged step) {
        switch (step.action()) {
            case ENDORSED, CLOSED, HANDED_IN ->
                extensions
                        .waiting(step.report())
                        .ifPresent(extension -> end(extension, State.LAPSED, ReportChanged.SYSTEM));
            default -> {}
        }
    }

    /** True for somebody of the unit while a later date can still be asked for. */
    public boolean mayAsk(Report report, Person person) {
        return ofUnit(report.id(), person) && rules.refusal(report).isEmpty();
    }

    private Extension end(Extension extension, State state, String by) {
        var ended = extension.ended(state, by, clock.instant(), null);
        extensions.save(ended);
        workflow.ended(ended);
        events.publishEvent(new ExtensionChanged(ended));
        return ended;
    }

    static void requireWaiting(Extension extension) {
        if (extension.state() != State.REQUESTED) {
            throw new DomainException(
                    Kind.CONFLICT,
                    "extension-decided",
                    extension.report(),
                    extension.number(),
                    "extension-state:" + extension.state());
        }
    }

    private void requireUnit(Report.Id id, Person person) {
        access.requireVisible(person, id);
        if (!ofUnit(id, person)) {
            throw new DomainException(Kind.FORBIDDEN, "extension-by-stranger", id);
        }
    }

    private boolean ofUnit(Report.Id id, Person person) {
        return access.sitsAt(Stage.DRAFT, person, id) || access.sitsAt(Stage.ENDORSEMENT, person, id);
    }
}
