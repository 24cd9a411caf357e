package vn.tiendo.contribution;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.contribution.Contribution.State;
import vn.tiendo.contribution.ContributionNews.Occasion;
import vn.tiendo.organization.Person;
import vn.tiendo.report.Reports;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;
import vn.tiendo.target.IndicatorVersion;
import vn.tiendo.target.IndicatorVersion.Aggregation;

/**
 * The asked unit's side. An answer is drafted first and becomes the answer where {@code Task_ContributeFigures} is
 * completed, so every door meets the same rules and nothing of it travels as a variable of the process.
 */
@Service
@Transactional
public class ContributionAnswers {

    private final Reports reports;
    private final Contributions contributions;
    private final ContributionAccess access;
    private final Coordinators coordinators;
    private final ContributionWorkflow workflow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContributionAnswers(
            Reports reports,
            Contributions contributions,
            ContributionAccess access,
            Coordinators coordinators,
            ContributionWorkflow workflow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.contributions = contributions;
        this.access = access;
        this.coordinators = coordinators;
        this.workflow = workflow;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps an unfinished answer, for the eyes of the asked unit only.
     *
     * @throws DomainException NOT_FOUND for strangers, FORBIDDEN for all but clerks of the asked unit, CONFLICT once it
     *     has ended
     * @throws InvalidFields for malformed numbers and texts that are too long
     */
    public Contribution draft(Contribution.Key key, Person clerk, Answer answer) {
        var asked = held(key, clerk);
        // before anything else is done with them: a number of a billion digits would take the whole machine
        require(AnswerRules.malformed(answer));
        var drafted = asked.drafted(AnswerRules.fitting(answer, aggregation(asked)));
        contributions.save(drafted);
        return drafted;
    }

    /** Drafts and gives the answer in one step. @throws DomainException as {@link #draft} and {@link #finish} */
    public Contribution answer(Contribution.Key key, Person clerk, Answer answer) {
        var drafted = draft(key, clerk, answer);
        workflow.complete(drafted, clerk.username());
        return contributions.get(key);
    }

    /**
     * What was drafted becomes the answer. Runs in the transaction that completes the task.
     *
     * @throws DomainException as {@link #draft}
     * @throws InvalidFields for whatever is missing
     */
    public void finish(Contribution.Key key, Person clerk) {
        var asked = held(key, clerk);
        require(AnswerRules.incomplete(asked.answer(), aggregation(asked)));
        boolean declined = asked.answer().declined();
        var ended = asked.ended(
                declined ? State.DECLINED : State.ANSWERED, asked.answer(), null, clerk.username(), clock.instant());
        contributions.save(ended);
        events.publishEvent(new ContributionNews(ended, declined ? Occasion.DECLINED : Occasion.ANSWERED));
    }

    private Contribution held(Contribution.Key key, Person clerk) {
        ContributionAccess.requireAnswerer(access.visible(key, clerk), clerk);
        reports.lock(key.report());
        var asked = contributions.get(key);
        ContributionAccess.requireOpen(asked);
        return asked;
    }

    /** @return null for a task */
    private Aggregation aggregation(Contribution asked) {
        return asked.figure().indicator() == null
                ? null
                : coordinators
                        .indicator(asked.report(), asked.figure().indicator())
                        .map(IndicatorVersion::aggregation)
                        .orElseThrow();
    }

    private static void require(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }
}
