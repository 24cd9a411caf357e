package vn.tiendo.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.calendar.WorkingCalendar.Roll;
import vn.tiendo.deadline.DateMove.Kept;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.Zone;

/**
 * What becomes of one date when the calendar changes. Knows two calendars and the moment, no database.
 * <ul>
 *   <li>What a rule gave follows the rule.
 *   <li>What a person chose stays, and rolls only off a day that is no longer worked.
 *   <li>Nothing moves into the past.
 * </ul>
 */
final class Recalculation {

    /** @param at the date from now on @param kept why it stays although it was touched; null when it moves or is untouched */
    record Outcome(Instant at, Kept kept) {}

    private final WorkingCalendar before;
    private final WorkingCalendar after;
    private final Set<LocalDate> turned;
    private final Instant now;

    /** @param turned days that are worked in one of the calendars and not in the other */
    Recalculation(WorkingCalendar before, WorkingCalendar after, Set<LocalDate> turned, Instant now) {
        this.before = before;
        this.after = after;
        this.turned = turned;
        this.now = now;
    }

    WorkingCalendar before() {
        return before;
    }

    WorkingCalendar after() {
        return after;
    }

    Instant now() {
        return now;
    }

    static Outcome untouched(Instant current) {
        return new Outcome(current, null);
    }

    /** A date that a rule gave, and what the rule gives now. */
    Outcome computed(Instant current, Instant byRule) {
        if (byRule.equals(current)) {
            return untouched(current);
        }
        return byRule.isAfter(now) ? new Outcome(byRule, null) : new Outcome(current, Kept.PAST);
    }

    /**
     * A date that a person chose.
     *
     * @param floor a roll backwards that does not end after this goes forwards; null for none
     */
    Outcome chosen(Instant current, Roll direction, Instant floor) {
        LocalDate day = after.dueDay(current);
        if (!turned.contains(day) || after.isWorkingDay(day)) {
            return new Outcome(current, touched(day) ? Kept.CHOSEN : null);
        }
        var rolled = onDay(current, after.roll(day, direction));
        if (floor != null && !rolled.isAfter(floor)) {
            rolled = onDay(current, after.roll(day, Roll.NEXT));
        }
        return computed(current, rolled);
    }

    /**
     * The end of the n-th working day after a moment: what a desk has that is reached late.
     *
     * @return null without such a moment, or where the calendar does not reach: then nobody was given such a date
     */
    static Instant daysAfter(Instant moment, int days, WorkingCalendar calendar) {
        if (moment == null) {
            return null;
        }
        try {
            return calendar.endOfDay(calendar.plusWorkingDays(LocalDate.ofInstant(moment, Zone.VIETNAM), days));
        } catch (DomainException yearUnknown) {
            return null;
        }
    }

    /** @return null where the calendar does not reach */
    static LocalDate daysBefore(Instant due, int days, WorkingCalendar calendar) {
        try {
            return calendar.plusWorkingDays(calendar.dueDay(due), -days);
        } catch (DomainException yearUnknown) {
            return null;
        }
    }

    /** @param two may be null */
    static Instant later(Instant one, Instant two) {
        return two != null && two.isAfter(one) ? two : one;
    }

    /** A day between today and that day counts otherwise than before. */
    private boolean touched(LocalDate day) {
        var today = LocalDate.ofInstant(now, Zone.VIETNAM);
        return turned.stream().anyMatch(turn -> !turn.isBefore(today) && !turn.isAfter(day));
    }

    /** The same time of day on another day; Vietnam has no summer time. */
    private Instant onDay(Instant moment, LocalDate day) {
        return moment.plus(Duration.ofDays(ChronoUnit.DAYS.between(after.dueDay(moment), day)));
    }
}
