package vn.tiendo.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.deadline.Extension.State;
import vn.tiendo.period.Period;
import vn.tiendo.period.Periods;
import vn.tiendo.report.Report;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/**
 * When a later due date may be asked for, and who decides it (DOMAIN §4.4: before the due date, with reason and new date;
 * Sở TT&TT up to the consolidation, beyond it or for the second time UBND).
 */
@Component
class ExtensionRules {

    /** What the engine carries from one of its doors to the listener. */
    static final int LONGEST = 4_000;

    private final Periods periods;
    private final Extensions extensions;
    private final WorkingCalendar calendar;
    private final DeadlineSettings settings;
    private final Clock clock;

    ExtensionRules(
            Periods periods, Extensions extensions, WorkingCalendar calendar, DeadlineSettings settings, Clock clock) {
        this.periods = periods;
        this.extensions = extensions;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The request as it would stand.
     *
     * @throws DomainException CONFLICT when there is nothing (more) to extend or one waits already, INVALID after the due
     *     date
     * @throws InvalidFields for the wished day or the reason
     */
    Extension request(Report report, String username, Instant wished, String reason) {
        refusal(report).ifPresent(no -> {
            throw no;
        });
        var earlier = extensions.of(report.id());
        var problems = new ArrayList<FieldProblem>();
        if (reason == null || reason.isBlank()) {
            problems.add(FieldProblem.of("reason", "reason-missing"));
        } else if (reason.length() > LONGEST) {
            problems.add(FieldProblem.of("reason", "text-too-long", LONGEST));
        }
        Instant due = checked(wished, report, problems);
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        boolean again = earlier.stream().anyMatch(extension -> extension.state() == State.GRANTED);
        var period = periods.get(report.id().period());
        var desk = again || due.isAfter(period.dates().approvalDueAt()) ? Stage.APPROVAL : Stage.REVIEW;
        return new Extension(
                report.id(),
                earlier.size() + 1,
                due,
                report.dates().due(),
                reason.strip(),
                username,
                clock.instant(),
                desk,
                State.REQUESTED,
                null,
                null,
                null);
    }

    /** Why no later date can be asked for now; empty when one can, whatever the day. */
    Optional<DomainException> refusal(Report report) {
        if (report.submittedAt() != null || Stage.of(report.state()) == null) {
            return Optional.of(new DomainException(
                    Kind.CONFLICT, "extension-nothing-due", report.id(), "state:" + report.state()));
        }
        if (periods.get(report.id().period()).state() != Period.State.OPEN) {
            return Optional.of(new DomainException(
                    Kind.CONFLICT,
                    "extension-after-closing",
                    report.id(),
                    report.id().period()));
        }
        if (extensions.waiting(report.id()).isPresent()) {
            return Optional.of(new DomainException(Kind.CONFLICT, "extension-waiting", report.id()));
        }
        var due = report.dates().due();
        var lastDay = calendar.plusWorkingDays(calendar.dueDay(due), -settings.extensionNoticeWorkingDays());
        return clock.instant().isBefore(earlier(due, calendar.endOfDay(lastDay)))
                ? Optional.empty()
                : Optional.of(new DomainException(Kind.INVALID, "extension-too-late", report.id(), due));
    }

    /** @return the end of the wished day, or null when it will not do */
    private Instant checked(Instant wished, Report report, List<FieldProblem> problems) {
        if (wished == null) {
            problems.add(FieldProblem.of("requestedDueAt", "extension-date-missing"));
            return null;
        }
        LocalDate day = calendar.dueDay(wished);
        Instant due = calendar.endOfDay(day);
        if (!due.isAfter(clock.instant())) {
            problems.add(FieldProblem.of("requestedDueAt", "date-past"));
        } else if (!due.isAfter(report.dates().due())) {
            problems.add(FieldProblem.of(
                    "requestedDueAt", "extension-not-later", report.dates().due()));
        } else if (!calendar.isWorkingDay(day)) {
            problems.add(FieldProblem.of(
                    "requestedDueAt", "date-not-worked", day, calendar.roll(day, WorkingCalendar.Roll.NEXT)));
        } else {
            var last = calendar.plusWorkingDays(
                    calendar.dueDay(report.dates().due()), settings.extensionLimitWorkingDays());
            if (day.isAfter(last)) {
                problems.add(FieldProblem.of("requestedDueAt", "extension-too-long", last));
            }
        }
        return due;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
