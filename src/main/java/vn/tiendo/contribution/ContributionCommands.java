package vn.tiendo.contribution;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.contribution.Contribution.State;
import vn.tiendo.contribution.ContributionNews.Occasion;
import vn.tiendo.organization.Person;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportAccess;
import vn.tiendo.report.ReportChanged;
import vn.tiendo.report.ReportChanged.Action;
import vn.tiendo.report.Reports;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/** The lead's side: its clerks ask the units that take part, and take a request back. */
@Service
@Transactional
public class ContributionCommands {

    private final Reports reports;
    private final ReportAccess access;
    private final Contributions contributions;
    private final ContributionAccess contributionAccess;
    private final ContributionRules rules;
    private final ContributionWorkflow workflow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContributionCommands(
            Reports reports,
            ReportAccess access,
            Contributions contributions,
            ContributionAccess contributionAccess,
            ContributionRules rules,
            ContributionWorkflow workflow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.access = access;
        this.contributions = contributions;
        this.contributionAccess = contributionAccess;
        this.rules = rules;
        this.workflow = workflow;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks some units about one figure or task; all of them or, when one may not be asked, none.
     *
     * @param dueAt a moment of the day at whose end the answers are due; null for the usual day
     * @throws DomainException NOT_FOUND and FORBIDDEN for anybody but the lead's clerks, CONFLICT when the report is not
     *     on their desk, INVALID when its due date leaves no day
     * @throws InvalidFields for the figure, the units, the question or the day
     */
    public List<Contribution> ask(
            Report.Id id, Person clerk, Figure figure, List<String> units, String question, Instant dueAt) {
        access.requireDesk(Stage.DRAFT, clerk, id);
        var report = reports.lock(id);
        report.require(Report.State.DRAFT, Report.State.RETURNED);
        var earlier = contributions.of(id);
        var asked = new LinkedHashSet<>(units == null ? List.of() : units);
        var due = rules.checked(report, figure, asked, question, dueAt, earlier);
        List<Contribution> made = new ArrayList<>();
        for (var unit : asked) {
            var contribution = new Contribution(
                    id,
                    earlier.size() + made.size() + 1,
                    figure,
                    unit,
                    AnswerRules.blankToNull(question),
                    due,
                    clerk.username(),
                    clock.instant(),
                    State.ASKED,
                    Answer.NONE,
                    null,
                    null,
                    null);
            contributions.add(contribution);
            workflow.start(contribution);
            events.publishEvent(new ContributionNews(contribution, Occasion.ASKED));
            made.add(contribution);
        }
        return made;
    }

    /**
     * @param reason null or blank for none
     * @throws DomainException NOT_FOUND for strangers, FORBIDDEN for all but the lead's clerks, CONFLICT once it has ended
     */
    public Contribution withdraw(Contribution.Key key, Person clerk, String reason) {
        contributionAccess.visible(key, clerk);
        if (!ContributionAccess.asks(key.report(), clerk)) {
            throw new DomainException(Kind.FORBIDDEN, "contribution-not-yours", key.report());
        }
        reports.lock(key.report());
        var asked = contributions.get(key);
        ContributionAccess.requireOpen(asked);
        List<FieldProblem> problems = new ArrayList<>();
        AnswerRules.text(problems, "reason", reason);
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        return end(asked, State.WITHDRAWN, Occasion.WITHDRAWN, AnswerRules.blankToNull(reason), clerk.username());
    }

    /** What left the clerk's desk, or was closed, takes no part in any more. */
    @EventListener
    void reportChanged(ReportChanged step) {
        boolean secret = step.action() == Action.HANDED_IN && step.to() == Report.State.IN_REVIEW;
        if (secret || step.action() == Action.SUBMITTED || step.action() == Action.CLOSED) {
            contributions.of(step.report()).stream()
                    .filter(contribution -> contribution.state() == State.ASKED)
                    .forEach(open -> end(open, State.LAPSED, Occasion.LAPSED, null, ReportChanged.SYSTEM));
        }
        if (secret) {
            contributions.erase(step.report());
        }
    }

    private Contribution end(Contribution open, State state, Occasion occasion, String why, String by) {
        var ended = open.ended(state, Answer.NONE, why, by, clock.instant());
        contributions.save(ended);
        workflow.ended(ended);
        events.publishEvent(new ContributionNews(ended, occasion));
        return ended;
    }
}
