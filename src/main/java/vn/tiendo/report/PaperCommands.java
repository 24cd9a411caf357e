package vn.tiendo.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.period.Periods;
import vn.tiendo.report.PaperHandIn.Kind;
import vn.tiendo.report.Report.State;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;
import vn.tiendo.shared.Zone;

/** Sở TT&TT records that a unit handed its report in on paper (DOMAIN §3.2: enter afterwards; §3.5: no secret content). */
@Service
@Transactional
public class PaperCommands {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NOTE = 1_000;

    private final Reports reports;
    private final ReportAccess access;
    private final ReportLifecycle lifecycle;
    private final ReportContents contents;
    private final ReportWorkflow workflow;
    private final PaperHandIns papers;
    private final Periods periods;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PaperCommands(
            Reports reports,
            ReportAccess access,
            ReportLifecycle lifecycle,
            ReportContents contents,
            ReportWorkflow workflow,
            PaperHandIns papers,
            Periods periods,
            WorkingCalendar calendar,
            Clock clock) {
        this.reports = reports;
        this.access = access;
        this.lifecycle = lifecycle;
        this.contents = contents;
        this.workflow = workflow;
        this.papers = papers;
        this.periods = periods;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The document counts as handed in on its date: at 24:00 of it, or now when that day still runs. So it is on time
     * when dated in time, however late it is recorded. After an outage the unit enters the figures and goes the usual way; a secret report's draft is
     * emptied and goes to the reviewing desk without content.
     *
     * @throws DomainException FORBIDDEN unless a reviewer records it, CONFLICT when the report was handed in already
     * @throws InvalidFields for number and date
     */
    public void record(Report.Id id, Person reviewer, Kind kind, String number, LocalDate date, String note) {
        access.requireVisible(reviewer, id);
        if (!reviewer.is(Role.REVIEWER)) {
            throw new DomainException(DomainException.Kind.FORBIDDEN, "paper-by-stranger", id);
        }
        var report = reports.lock(id);
        report.require(State.DRAFT, State.RETURNED, State.AWAITING_ENDORSEMENT);
        if (report.submittedAt() != null) {
            throw new DomainException(DomainException.Kind.CONFLICT, "paper-already-in", id);
        }
        requireWellFormed(id, kind, number, date, note);
        papers.add(
                id,
                new PaperHandIn(kind, number.strip(), date, blankToNull(note), reviewer.username(), clock.instant()));
        if (kind == Kind.SECRET) {
            contents.erase(id);
        }
        lifecycle.handInOnPaper(report, reviewer, earlier(calendar.endOfDay(date), clock.instant()), kind, note);
        if (kind == Kind.SECRET) {
            workflow.handedInOnPaper(id);
        } else {
            workflow.rescheduled(id);
        }
    }

    private void requireWellFormed(Report.Id id, Kind kind, String number, LocalDate date, String note) {
        List<FieldProblem> problems = new ArrayList<>();
        if (kind == null) {
            problems.add(FieldProblem.of("kind", "paper-kind-missing"));
        }
        if (number == null || number.isBlank()) {
            problems.add(FieldProblem.of("documentNumber", "document-number-missing"));
        } else if (number.length() > LONGEST_NUMBER) {
            problems.add(FieldProblem.of("documentNumber", "text-too-long", LONGEST_NUMBER));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            problems.add(FieldProblem.of("note", "text-too-long", LONGEST_NOTE));
        }
        var window = periods.get(id.period()).code();
        if (date == null) {
            problems.add(FieldProblem.of("documentDate", "document-date-missing"));
        } else if (date.isAfter(LocalDate.ofInstant(clock.instant(), Zone.VIETNAM))) {
            problems.add(FieldProblem.of("documentDate", "document-date-future"));
        } else if (date.isBefore(window.from())) {
            problems.add(FieldProblem.of("documentDate", "document-date-before-period", window.from()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
