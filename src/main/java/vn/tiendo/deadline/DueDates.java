package vn.tiendo.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.period.Periods;
import vn.tiendo.report.Report;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.Zone;

/** When each desk must be done. */
@Component
public class DueDates {

    private final Periods periods;
    private final WorkingCalendar calendar;
    private final DeadlineSettings settings;
    private final Clock clock;

    DueDates(Periods periods, WorkingCalendar calendar, DeadlineSettings settings, Clock clock) {
        this.settings = settings;
        this.periods = periods;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Instant of(Report report, Stage desk) {
        return switch (desk) {
            case DRAFT, ENDORSEMENT -> report.dates().unit();
            case REVIEW -> report.dates().review();
            case APPROVAL -> report.dates().approval();
        };
    }

    public Instant closingOf(String period) {
        return periods.get(period).dates().closesAt();
    }

    /** When the period's own step is due: its consolidation, or the approval of that. */
    public Instant stepOf(String period) {
        return periods.get(period).stepDueAt();
    }

    /** A request for a later due date is answered by the end of the next working day. */
    public Instant extensionDecision(Extension asked) {
        return nextDay(asked.requestedAt(), calendar);
    }

    /** The same under another calendar. */
    static Instant nextDay(Instant from, WorkingCalendar calendar) {
        var day = LocalDate.ofInstant(from, Zone.VIETNAM);
        return calendar.endOfDay(calendar.plusWorkingDays(day, 1));
    }

    /** The end of the last day that still counts as "sắp đến hạn", from today. */
    public Instant soonUntil() {
        var today = LocalDate.ofInstant(clock.instant(), Zone.VIETNAM);
        return calendar.endOfDay(calendar.plusWorkingDays(today, settings.soonWorkingDays()));
    }
}
