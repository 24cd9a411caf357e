package vn.tiendo.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.organization.Person;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.ReportChanged.Action;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/**
 * The steps of a report. Each runs inside the transaction that also moves the process token, holds the report's row,
 * checks, changes, and writes the log. Whether a decider may decide is {@code review}'s business, asked before.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReportLifecycle {

    private final Reports reports;
    private final ReportContents contents;
    private final SubmissionCheck check;
    private final OpenParts openParts;
    private final Unlocks unlocks;
    private final ReportLog log;
    private final ReportAccess access;
    private final ReportReturns returns;
    private final ArrivalClock arrivals;
    private final PaperHandIns papers;
    private final Clock clock;

    ReportLifecycle(
            Reports reports,
            ReportContents contents,
            SubmissionCheck check,
            OpenParts openParts,
            Unlocks unlocks,
            ReportLog log,
            ReportAccess access,
            ReportReturns returns,
            ArrivalClock arrivals,
            PaperHandIns papers,
            Clock clock) {
        this.papers = papers;
        this.reports = reports;
        this.contents = contents;
        this.check = check;
        this.openParts = openParts;
        this.unlocks = unlocks;
        this.log = log;
        this.access = access;
        this.returns = returns;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * The clerk hands in to the head, having declared that the report holds no state secrets.
     *
     * @throws InvalidFields one problem per field that is missing or wrong
     */
    public void submit(Report.Id id, Person clerk) {
        access.requireDesk(Stage.DRAFT, clerk, id);
        var report = reports.lock(id);
        report.require(State.DRAFT, State.RETURNED);
        var open = openParts.of(report);
        List<FieldProblem> problems = new ArrayList<>(
                check.incomplete(id, contents.of(id, report.version()), part -> open.map(parts -> parts.contains(part))
                        .orElse(true)));
        if (!clerk.username().equals(report.drafting().declaredBy())) {
            problems.add(FieldProblem.of("noStateSecrets", "declaration-missing"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        unlocks.lapse(id);
        var from = report.state();
        report.submit();
        record(report, clerk.username(), Action.SUBMITTED, Stage.DRAFT, from, null, null);
    }

    /** A desk's yes: endorse, confirm or approve. @param directive null unless approved with one */
    public void advance(Report report, Stage desk, Person decider, String reason, String directive) {
        var from = report.state();
        Action action =
                switch (desk) {
                    case ENDORSEMENT -> {
                        report.endorse(
                                clock.instant(),
                                arrivals.reviewDueAt(report.dates().review()));
                        returns.answered(report.id(), clock.instant());
                        yield Action.ENDORSED;
                    }
                    case REVIEW -> {
                        report.confirm(arrivals.approvalDueAt(report.dates().approval()));
                        yield Action.CONFIRMED;
                    }
                    case APPROVAL -> {
                        report.approve();
                        yield Action.APPROVED;
                    }
                    case DRAFT -> throw new IllegalArgumentException("a draft is submitted, not decided");
                };
        record(report, decider.username(), action, desk, from, reason, directive);
    }

    /**
     * A desk's no: the unit gets it back as a new version.
     *
     * @param answerDueAt when the answer is due; null for the default. A return inside the unit gives no new clock
     * @param marked what is to be corrected, the rest then stays locked; empty to open everything. A return inside the
     *     unit opens nothing that an earlier one from outside left locked
     */
    public void sendBack(
            Report report, Stage desk, Person decider, String reason, Instant answerDueAt, Set<Part> marked) {
        var from = report.state();
        int sentUp = report.version();
        int decidedRound = report.round();
        if (desk == Stage.ENDORSEMENT) {
            report.sendBack(report.dates().answer());
            openParts.copyToNext(report.id(), sentUp);
        } else {
            var due = answerDueAt == null ? arrivals.answerDueAt() : answerDueAt;
            report.sendBack(due);
            returns.add(report.id(), decidedRound, desk, clock.instant(), due);
            openParts.open(report.id(), report.version(), marked);
        }
        contents.copyToNext(report.id(), sentUp);
        reports.save(report);
        log.record(new ReportChanged(
                report.id(),
                clock.instant(),
                decider.username(),
                Action.RETURNED,
                desk,
                from,
                report.state(),
                reason,
                null,
                decidedRound,
                sentUp));
    }

    /** Once Sở TT&TT or UBND decided on it, the report was handed in for good. */
    private boolean decidedBySuperiors(Report.Id id) {
        return log.of(id).stream()
                .anyMatch(step -> (step.stage() == Stage.REVIEW || step.stage() == Stage.APPROVAL)
                        && step.action() != Action.RECALLED);
    }

    /** The sender takes the report back. Whose turn it was is checked by {@link ReportCommands}. */
    void recall(Report report, Stage takenFrom, Person sender, String reason) {
        var from = report.state();
        int sentUp = report.version();
        boolean answered = decidedBySuperiors(report.id());
        report.recall(answered || papers.of(report.id()).isPresent());
        if (answered && takenFrom == Stage.REVIEW) {
            returns.answerRecalled(report.id());
        }
        if (report.version() != sentUp) {
            contents.copyToNext(report.id(), sentUp);
            openParts.copyToNext(report.id(), sentUp);
        }
        record(report, sender.username(), Action.RECALLED, takenFrom, from, reason, null);
    }

    /**
     * The period closed and the report was never handed in.
     *
     * @return false when the unit was quicker: it has been handed in, or ended, meanwhile
     */
    public boolean close(Report.Id id) {
        var report = reports.lock(id);
        if (!report.closable()) {
            return false;
        }
        var from = report.state();
        report.close();
        record(report, ReportChanged.SYSTEM, Action.CLOSED, null, from, null, null);
        return true;
    }

    /** Handed in on paper, by a document of that time; see {@link PaperCommands}. */
    void handInOnPaper(Report report, Person reviewer, Instant at, PaperHandIn.Kind kind, String note) {
        var from = report.state();
        report.handInOnPaper(at, arrivals.figuresDueAt(), kind == PaperHandIn.Kind.SECRET);
        record(report, reviewer.username(), Action.HANDED_IN, null, from, note, null);
    }

    /** Somebody at the desk where it lies looked into it; from now on its sender cannot take it back. */
    public void opened(Report.Id id, Person person) {
        var report = reports.lock(id);
        var desk = Stage.of(report.state());
        if (desk != null && desk != Stage.DRAFT && access.sitsAt(desk, person, id)) {
            reports.openedBy(id, person.username(), clock.instant());
        }
    }

    /**
     * Gives the report other due dates. Whoever calls moves the process with {@link ReportWorkflow#rescheduled}.
     *
     * @param action EXTENDED or RESCHEDULED
     * @param actor username, or {@link ReportChanged#SYSTEM}
     */
    public void reschedule(Report report, ReportDates dates, Action action, String actor, String reason) {
        var from = report.state();
        if (dates.answer() != null && !dates.answer().equals(report.dates().answer())) {
            returns.moveDueDate(report.id(), dates.answer());
        }
        report.reschedule(dates);
        record(report, actor, action, Stage.of(from), from, reason, null);
    }

    private void record(
            Report report, String actor, Action action, Stage stage, State from, String reason, String directive) {
        reports.save(report);
        log.record(new ReportChanged(
                report.id(),
                clock.instant(),
                actor,
                action,
                stage,
                from,
                report.state(),
                reason,
                directive,
                report.round(),
                report.version()));
    }
}
