package vn.tiendo.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.InvalidFields;

/**
 * The holiday table as something that is amended: always as a whole set of days, with a reason, counted by its revision.
 * That due dates follow is {@code deadline}'s business, in the same transaction.
 */
@Service
@Transactional
public class CalendarBook {

    /** Holidays that fall on the same day every year (Bộ luật Lao động 2019, điều 112; the last one from 2026 on). */
    private static final List<MonthDay> FIXED =
            List.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2), MonthDay.of(11, 24));

    /** One year. @param known it has rows; without any, no due date can be computed in it */
    public record Year(int year, int revision, boolean known, Set<Integer> years, Collection<Holiday> days) {}

    private final HolidayTable holidays;
    private final CalendarTrail trail;

    CalendarBook(HolidayTable holidays, CalendarTrail trail) {
        this.holidays = holidays;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public int revision() {
        return trail.revision();
    }

    /**
     * Nobody else saves the calendar until the transaction ends: what is computed from it meanwhile stays right.
     *
     * @return the revision
     */
    public int hold() {
        return trail.hold();
    }

    /** @throws DomainException INVALID for a year outside of what the calendar can hold */
    @Transactional(readOnly = true)
    public Year year(int year) {
        if (year < DayRules.FIRST_YEAR || year > DayRules.LAST_YEAR) {
            throw new DomainException(
                    Kind.INVALID,
                    "calendar-year-range",
                    String.valueOf(DayRules.FIRST_YEAR),
                    String.valueOf(DayRules.LAST_YEAR));
        }
        var all = holidays.byDate();
        var years = new TreeSet<Integer>();
        all.keySet().forEach(day -> years.add(day.getYear()));
        var days = all.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        return new Year(year, trail.revision(), !days.isEmpty(), years, days.values());
    }

    /**
     * The holidays with a fixed date that a year still lacks, named as in the latest year that has them. Without legal
     * basis and of low confidence: a proposal that a person must make good.
     */
    @Transactional(readOnly = true)
    public List<DayChange> proposal(int year) {
        var all = holidays.byDate();
        var proposed = new ArrayList<DayChange>();
        for (var day : FIXED) {
            var date = day.atYear(year);
            if (!all.containsKey(date)) {
                all.headMap(date, false).descendingMap().values().stream()
                        .filter(known ->
                                MonthDay.from(known.date()).equals(day) && known.kind() == Holiday.Kind.HOLIDAY)
                        .findFirst()
                        .ifPresent(known -> proposed.add(new DayChange(
                                date, Holiday.Kind.HOLIDAY, known.name(), known.nameEn(), null, "low", null)));
            }
        }
        return proposed;
    }

    /** The table as the changes would make it. @throws InvalidFields one problem per field that is wrong */
    @Transactional(readOnly = true)
    public Amendment amendment(List<DayChange> changes) {
        var before = holidays.byDate();
        var problems = DayRules.broken(changes, before.keySet(), (n, field) -> "changes[%d].%s".formatted(n, field));
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        return amended(before, changes);
    }

    /** The table as a file would make it: its days are added or replaced, none is removed. @throws InvalidFields */
    @Transactional(readOnly = true)
    public Amendment imported(byte[] csv) {
        var before = holidays.byDate();
        return amended(before, HolidayCsv.read(csv, before.keySet()));
    }

    /** Stores it. From here on every question in this transaction is answered from the new table. @return the revision */
    @Transactional(propagation = Propagation.MANDATORY)
    public int enter(Amendment amendment, String actor, String reason) {
        for (var day : amendment.days()) {
            holidays.remove(day.date());
            if (day.after() != null) {
                holidays.add(day.after());
            }
        }
        return trail.record(amendment, actor, reason);
    }

    private static Amendment amended(NavigableMap<LocalDate, Holiday> before, List<DayChange> changes) {
        var after = new TreeMap<>(before);
        var days = new TreeMap<LocalDate, Amendment.Day>();
        for (var change : changes) {
            var was = before.get(change.date());
            var row = change.row();
            if (!Objects.equals(was, row)) {
                days.put(change.date(), new Amendment.Day(change.date(), was, row));
                if (row == null) {
                    after.remove(change.date());
                } else {
                    after.put(change.date(), row);
                }
            }
        }
        return new Amendment(before, after, List.copyOf(days.values()));
    }
}
