package vn.tiendo.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.shared.Zone;

/**
 * When a desk is reminded and when it is escalated, as daily repetitions (ISO 8601 {@code R/start/period}). The clock
 * only knocks once a day; the decision table says whether that day means anything, so changing the table needs no new
 * timers, and a knock that was missed is made good by the next.
 */
@Component
public class Alarms {

    /** A start that lies in the past would be taken up only a day later. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final WorkingCalendar calendar;
    private final DeadlineSettings settings;
    private final Clock clock;

    Alarms(WorkingCalendar calendar, DeadlineSettings settings, Clock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** Every morning from the first day that counts as "soon" on. */
    public String reminders(Instant dueAt) {
        return daily(calendar.plusWorkingDays(calendar.dueDay(dueAt), -settings.soonWorkingDays())
                .atTime(settings.reminderTime())
                .atZone(Zone.VIETNAM)
                .toInstant());
    }

    /** Every day from the due moment on; at once when that has passed already. */
    public String escalations(Instant dueAt) {
        Instant now = clock.instant();
        return daily(dueAt.isAfter(now) ? dueAt : now.plus(A_MOMENT));
    }

    /** When the reminder of a desk that already waits goes off next, now that it is due then. */
    public Instant nextReminder(Instant dueAt) {
        var now = clock.instant().atZone(Zone.VIETNAM);
        var first = calendar.plusWorkingDays(calendar.dueDay(dueAt), -settings.soonWorkingDays())
                .atTime(settings.reminderTime())
                .atZone(Zone.VIETNAM);
        if (first.isAfter(now)) {
            return first.toInstant();
        }
        var today = now.with(settings.reminderTime());
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    /** The same for the escalation. @param planned when it would go off; stays where the desk is late all the same */
    public Instant nextEscalation(Instant dueAt, Instant planned) {
        return dueAt.isAfter(clock.instant()) ? dueAt : planned;
    }

    /**
     * How the table counts: −3 is three working days before, −1 the last day before or the due day itself, 0 just
     * passed, n means n whole working days late.
     */
    public int workingDaysLate(Instant dueAt) {
        int left = calendar.workingDaysLeft(dueAt, clock.instant());
        return clock.instant().isBefore(dueAt) ? Math.min(-1, -left) : -left;
    }

    /** Without an end: the engine refuses a cycle that has no firing left, and a desk may be entered late. */
    private static String daily(Instant start) {
        return "R/" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start.atZone(Zone.VIETNAM)) + "/P1D";
    }
}
