package vn.tiendo.deadline;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.tiendo.calendar.WorkingCalendar;

/** Tells how a due date stands against the clock, in working days. */
@Component
public class Timekeeping {

    private final WorkingCalendar calendar;
    private final DeadlineSettings settings;
    private final Clock clock;

    Timekeeping(WorkingCalendar calendar, DeadlineSettings settings, Clock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param doneAt when what was due was done; null while it is not. A later return does not undo it.
     */
    public Timeliness of(Instant dueAt, Instant doneAt) {
        if (doneAt != null) {
            return doneAt.isAfter(dueAt) ? Timeliness.DONE_LATE : Timeliness.DONE_ON_TIME;
        }
        if (clock.instant().isAfter(dueAt)) {
            return Timeliness.OVERDUE;
        }
        int left = workingDaysLeft(dueAt);
        if (left <= settings.soonWorkingDays()) {
            return Timeliness.DUE_SOON;
        }
        return left <= settings.horizonWorkingDays() ? Timeliness.ON_TRACK : Timeliness.NOT_DUE;
    }

    /** Working days left, 0 on the last day; negative once late. */
    public int workingDaysLeft(Instant dueAt) {
        return calendar.workingDaysLeft(dueAt, clock.instant());
    }
}
