package vn.tiendo.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The holiday table before and after a set of changes, not yet stored.
 *
 * @param days only the days on which the two differ, in their order
 */
public record Amendment(
        NavigableMap<LocalDate, Holiday> before, NavigableMap<LocalDate, Holiday> after, List<Day> days) {

    /** @param before null when the day had no row, and {@code after} when it has none any more */
    public record Day(LocalDate date, Holiday before, Holiday after) {}

    /** Days that were worked and are not any more, or the other way round. */
    public Set<LocalDate> turned() {
        return days.stream()
                .filter(day -> worked(day.date(), day.before()) != worked(day.date(), day.after()))
                .map(Day::date)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Years that had rows and would have none. */
    public Set<Integer> emptied() {
        return days.stream()
                .map(day -> day.date().getYear())
                .filter(year -> any(before, year) && !any(after, year))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean any(NavigableMap<LocalDate, Holiday> table, int year) {
        var first = table.ceilingKey(LocalDate.of(year, 1, 1));
        return first != null && first.getYear() == year;
    }

    private static boolean worked(LocalDate day, Holiday row) {
        return row == null
                ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                : row.working();
    }
}
