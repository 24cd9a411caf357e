package vn.tiendo.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.calendar.WorkingCalendar.Roll;
import vn.tiendo.report.Report;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.Zone;

/** When an answer is due, and when the asked unit is reminded of it. All dates end a working day in Vietnam. */
@Component
public class ContributionDates {

    private final WorkingCalendar calendar;
    private final ContributionSettings settings;
    private final Clock clock;

    ContributionDates(WorkingCalendar calendar, ContributionSettings settings, Clock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** The last moment that may be chosen: the end of the last working day before, or on, the lead's own due date. */
    public Instant latest(Report report) {
        Instant due = report.dates().unit();
        LocalDate day = calendar.dueDay(due);
        if (calendar.endOfDay(day).isAfter(due)) {
            day = day.minusDays(1);
        }
        return calendar.endOfDay(calendar.roll(day, Roll.PREV));
    }

    /** What is chosen unless the lead does; the last day there is when that would have passed. */
    public Instant proposed(Report report) {
        Instant latest = latest(report);
        var earlier =
                calendar.endOfDay(calendar.plusWorkingDays(calendar.dueDay(latest), -settings.dueWorkingDaysBefore()));
        return earlier.isAfter(clock.instant()) ? earlier : latest;
    }

    /** When the asked unit is reminded, on a morning; before it was asked when there was no such morning. */
    public Instant reminder(Instant dueAt) {
        return calendar.plusWorkingDays(calendar.dueDay(dueAt), -settings.reminderWorkingDays())
                .atTime(settings.reminderTime())
                .atZone(Zone.VIETNAM)
                .toInstant();
    }

    /** @throws DomainException INVALID when no day is left before the lead's own due date */
    void requireTimeLeft(Report report) {
        if (!latest(report).isAfter(clock.instant())) {
            throw new DomainException(
                    Kind.INVALID,
                    "contribution-too-late",
                    report.id(),
                    report.dates().unit());
        }
    }

    /**
     * The end of the wished day.
     *
     * @param wished any moment of the day; null for the proposed one
     */
    Instant checked(Instant wished, Report report, List<FieldProblem> problems) {
        if (wished == null) {
            return proposed(report);
        }
        LocalDate day = calendar.dueDay(wished);
        Instant due = calendar.endOfDay(day);
        if (!due.isAfter(clock.instant())) {
            problems.add(FieldProblem.of("dueAt", "contribution-date-past"));
        } else if (due.isAfter(latest(report))) {
            problems.add(FieldProblem.of("dueAt", "contribution-date-late", latest(report)));
        } else if (!calendar.isWorkingDay(day)) {
            problems.add(FieldProblem.of("dueAt", "date-not-worked", day, calendar.roll(day, Roll.NEXT)));
        }
        return due;
    }
}
