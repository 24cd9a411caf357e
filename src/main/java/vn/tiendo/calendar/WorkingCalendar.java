package vn.tiendo.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.Zone;

/**
 * Counts in working days: Monday to Friday without holidays and days off, with make-up Saturdays. Every question that
 * touches a year without a single row in the holiday table is refused ({@code calendar-year-missing}, with the year):
 * an unknown Tết would move a legal deadline unseen.
 */
@Component
public class WorkingCalendar {

    /** Where a date goes that falls on a day off. */
    public enum Roll {
        /** To the next working day: what the law gives a person who owes something. */
        NEXT,
        /** To the working day before: what is usual for reports upward. */
        PREV
    }

    private final Holidays holidays;

    WorkingCalendar(Holidays holidays) {
        this.holidays = holidays;
    }

    /** The same questions on another table than the stored one: what would be if. */
    public static WorkingCalendar over(NavigableMap<LocalDate, Holiday> table) {
        return new WorkingCalendar(() -> table);
    }

    /** Is the day worked? */
    public boolean isWorkingDay(LocalDate day) {
        return isWorkingDay(day, holidays.byDate());
    }

    /** Is the day worked, as far as is known: Monday to Friday in a year without holiday rows. Never for a due date. */
    public boolean isUsuallyWorked(LocalDate day) {
        return isUsuallyWorked(day, holidays.byDate());
    }

    /**
     * The n-th working day after {@code day}, or before it when n is negative. With 0 the day itself, also when it is a
     * day off; use {@link #roll} for that.
     */
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        var table = holidays.byDate();
        int step = Integer.signum(n);
        LocalDate at = day;
        for (int left = Math.abs(n); left > 0; ) {
            at = at.plusDays(step);
            if (isWorkingDay(at, table)) {
                left--;
            }
        }
        return at;
    }

    /** The day itself when it is worked, else the nearest one in the direction. */
    public LocalDate roll(LocalDate day, Roll direction) {
        var table = holidays.byDate();
        LocalDate at = day;
        while (!isWorkingDay(at, table)) {
            at = at.plusDays(direction == Roll.NEXT ? 1 : -1);
        }
        return at;
    }

    /** 24:00 of the day in Vietnam, which is the first moment of the next one. */
    public Instant endOfDay(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Zone.VIETNAM).toInstant();
    }

    /** The day that a due moment belongs to: for 24:00 the day that ends then, so the inverse of {@link #endOfDay}. */
    public LocalDate dueDay(Instant due) {
        return LocalDate.ofInstant(due.minusNanos(1), Zone.VIETNAM);
    }

    /**
     * How many working days lie after {@code from} up to and including {@code to}. Negative when {@code to} is before
     * {@code from}: the working days after {@code to} up to and including {@code from}. Days off count nothing, so
     * Friday to Sunday is 0 and Friday to Monday is 1.
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        var table = holidays.byDate();
        return counted(from, to, day -> isWorkingDay(day, table));
    }

    /**
     * The number screens show beside a due moment.
     * <ul>
     *   <li>Not late ({@code now} is not after {@code due}): the working days after today up to the due day; 0 means
     *       due today, or that only days off remain until it.
     *   <li>Late: minus the whole working days that have gone by since, so 0 until the first one has ended, −1 from its
     *       24:00 on. A weekend adds nothing.
     * </ul>
     * 0 stands on both sides of the moment; whether it has passed is the timeliness' to say. A year without
     * holiday rows counts Monday to Friday here, so that pages stay readable and what is late is still urged.
     */
    public int workingDaysLeft(Instant due, Instant now) {
        LocalDate dueDay = dueDay(due);
        LocalDate today = LocalDate.ofInstant(now, Zone.VIETNAM);
        var table = holidays.byDate();
        Predicate<LocalDate> worked = day -> isUsuallyWorked(day, table);
        if (!now.isAfter(due)) {
            return Math.max(0, counted(today, dueDay, worked));
        }
        return -Math.max(0, counted(dueDay, today.minusDays(1), worked));
    }

    /**
     * The same as decision tables count it: −3 with three working days left, 0 on the due day and just after it has
     * passed, n after n whole working days.
     */
    public int workingDaysLate(Instant due, Instant now) {
        return -workingDaysLeft(due, now);
    }

    private static int counted(LocalDate from, LocalDate to, Predicate<LocalDate> worked) {
        return to.isBefore(from)
                ? -counted(to, from, worked)
                : (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(worked)
                        .count();
    }

    private static boolean knows(LocalDate day, NavigableMap<LocalDate, Holiday> table) {
        LocalDate first = table.ceilingKey(day.withDayOfYear(1));
        return first != null && first.getYear() == day.getYear();
    }

    private static boolean isUsuallyWorked(LocalDate day, NavigableMap<LocalDate, Holiday> table) {
        return knows(day, table) ? isWorkingDay(day, table) : !isWeekend(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isWorkingDay(LocalDate day, NavigableMap<LocalDate, Holiday> table) {
        if (!knows(day, table)) {
            throw new DomainException(
                    DomainException.Kind.INVALID, "calendar-year-missing", String.valueOf(day.getYear()));
        }
        Holiday known = table.get(day);
        if (known != null) {
            return known.working();
        }
        return !isWeekend(day);
    }
}
