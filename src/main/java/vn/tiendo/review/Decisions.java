package vn.tiendo.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.organization.Person;
import vn.tiendo.report.Decision;
import vn.tiendo.report.Decision.Verdict;
import vn.tiendo.report.PaperHandIns;
import vn.tiendo.report.Part;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportAccess;
import vn.tiendo.report.ReportLifecycle;
import vn.tiendo.report.Reports;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/**
 * Takes a decision at a desk: endorse, confirm, approve, or return. Runs where the task is completed, so every door
 * meets the same rules, inside the transaction that moves the token.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Decisions {

    /** What the engine carries from one of its doors to the listener. */
    private static final int LONGEST = 4_000;

    private final Reports reports;
    private final ReportAccess access;
    private final ReportLifecycle lifecycle;
    private final FourEyes fourEyes;
    private final Remarks remarks;
    private final PaperHandIns papers;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Decisions(
            Reports reports,
            ReportAccess access,
            ReportLifecycle lifecycle,
            FourEyes fourEyes,
            Remarks remarks,
            PaperHandIns papers,
            WorkingCalendar calendar,
            Clock clock) {
        this.papers = papers;
        this.calendar = calendar;
        this.clock = clock;
        this.reports = reports;
        this.access = access;
        this.lifecycle = lifecycle;
        this.fourEyes = fourEyes;
        this.remarks = remarks;
    }

    /**
     * @throws DomainException FORBIDDEN for another desk or the same hands twice, CONFLICT when the report is not on
     *     this desk (any more)
     * @throws InvalidFields for a verdict of another desk, a return without a reason, a directive or a due date of the
     *     answer where none may be, or one that is no working day ahead
     */
    public void decide(Report.Id id, Stage desk, Person decider, Decision decision) {
        access.requireDesk(desk, decider, id);
        var report = reports.lock(id);
        report.require(desk.state());
        fourEyes.require(report, desk, decider);
        requireWellFormed(desk, decision);
        // what a reviewer remarked in an earlier decision on the same version asks for nothing any more
        Set<Part> marked = desk == Stage.REVIEW ? remarks.marked(id, report.version(), decider.username()) : Set.of();
        remarks.publish(id, report.version(), decider.username());
        if (decision.verdict() == Verdict.RETURN) {
            if (papers.secret(id)) {
                throw new DomainException(DomainException.Kind.CONFLICT, "secret-stays", id);
            }
            lifecycle.sendBack(report, desk, decider, decision.reason().strip(), answerDueAt(desk, decision), marked);
        } else {
            lifecycle.advance(report, desk, decider, blankToNull(decision.reason()), blankToNull(decision.directive()));
        }
    }

    /** The day the decider chose, to its end; null for the default. */
    private Instant answerDueAt(Stage desk, Decision decision) {
        if (decision.answerDueAt() == null) {
            return null;
        }
        if (desk == Stage.ENDORSEMENT) {
            throw problem("answerDueAt", "answer-date-inside-unit");
        }
        var day = calendar.dueDay(decision.answerDueAt());
        if (!calendar.endOfDay(day).isAfter(clock.instant())) {
            throw problem("answerDueAt", "date-past");
        }
        if (!calendar.isWorkingDay(day)) {
            throw problem("answerDueAt", "date-not-worked", day, calendar.roll(day, WorkingCalendar.Roll.NEXT));
        }
        return calendar.endOfDay(day);
    }

    private static void requireWellFormed(Stage desk, Decision decision) {
        var yes = yesOf(desk);
        if (decision.verdict() != yes && decision.verdict() != Verdict.RETURN) {
            throw problem("verdict", "verdict-unknown", yes.name(), Verdict.RETURN.name());
        }
        if (decision.verdict() == Verdict.RETURN && blankToNull(decision.reason()) == null) {
            throw problem("reason", "reason-missing");
        }
        if (tooLong(decision.reason())) {
            throw problem("reason", "text-too-long", LONGEST);
        }
        if (tooLong(decision.directive())) {
            throw problem("directive", "text-too-long", LONGEST);
        }
        if (decision.verdict() != Verdict.RETURN && decision.answerDueAt() != null) {
            throw problem("answerDueAt", "answer-date-needs-return");
        }
        if (decision.verdict() != Verdict.APPROVE && blankToNull(decision.directive()) != null) {
            throw problem("directive", "directive-needs-approval");
        }
    }

    /** The one verdict besides RETURN that a desk knows. */
    static Verdict yesOf(Stage desk) {
        return switch (desk) {
            case ENDORSEMENT -> Verdict.ENDORSE;
            case REVIEW -> Verdict.CONFIRM;
            case APPROVAL -> Verdict.APPROVE;
            case DRAFT -> throw new IllegalArgumentException("nothing is decided at the draft desk");
        };
    }

    private static InvalidFields problem(String field, String code, Object... arguments) {
        return new InvalidFields(List.of(FieldProblem.of(field, code, arguments)));
    }

    private static boolean tooLong(String text) {
        return text != null && text.length() > LONGEST;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
