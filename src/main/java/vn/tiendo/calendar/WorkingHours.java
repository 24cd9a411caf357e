package vn.tiendo.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.Zone;

/** When people are at work: only then may they be reminded. Legal deadlines go by whole days, see {@link WorkingCalendar}. */
@Component
public class WorkingHours {

    private final WorkingCalendar calendar;
    private final CalendarSettings settings;

    WorkingHours(WorkingCalendar calendar, CalendarSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * The moment itself when people are at work then, else when they next begin. A year without holiday rows counts
     * Monday to Friday, for a reminder on a holiday is better than none.
     */
    public Instant next(Instant moment) {
        var local = moment.atZone(Zone.VIETNAM);
        var day = local.toLocalDate();
        if (calendar.isUsuallyWorked(day)) {
            for (var span : settings.workingHours()) {
                if (local.toLocalTime().isBefore(span.until())) {
                    return local.toLocalTime().isBefore(span.from()) ? at(day, span.from()) : moment;
                }
            }
        }
        do {
            day = day.plusDays(1);
        } while (!calendar.isUsuallyWorked(day));
        return at(day, settings.workingHours().get(0).from());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Zone.VIETNAM).toInstant();
    }
}
