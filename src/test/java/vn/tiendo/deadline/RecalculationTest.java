package vn.tiendo.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.calendar.Holiday;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.calendar.WorkingCalendar.Roll;
import vn.tiendo.deadline.DateMove.Kept;
import vn.tiendo.shared.Zone;

/** 16/12 and 24/12/2026 become days off; it is the morning of 10/12. */
class RecalculationTest {

    private static final Set<LocalDate> TURNED = Set.of(LocalDate.of(2026, 12, 16), LocalDate.of(2026, 12, 24));

    private final Recalculation change =
            new Recalculation(calendar(false), calendar(true), TURNED, at("2026-12-10T09:00"));

    @ParameterizedTest
    @CsvSource({
        "16, NEXT, 17, ", // no longer worked
        "24, PREV, 23, ",
        "15, NEXT, 15, ", // before the change
        "17, NEXT, 17, CHOSEN", // behind it, but worked
        "19, NEXT, 19, CHOSEN", // a Saturday that somebody chose stays one
        "9, NEXT, 9, "
    })
    void what_a_person_chose_stays_or_rolls(int day, Roll direction, int to, Kept kept) {
        var outcome = change.chosen(end(day), direction, null);
        assertThat(outcome.at()).isEqualTo(end(to));
        assertThat(outcome.kept()).isEqualTo(kept);
    }

    @Test
    void a_roll_backwards_never_passes_the_step_before() {
        assertThat(change.chosen(end(24), Roll.PREV, end(22)).at()).isEqualTo(end(23));
        assertThat(change.chosen(end(24), Roll.PREV, end(23)).at()).isEqualTo(end(25));
    }

    @Test
    void a_moment_within_the_day_keeps_its_time() {
        assertThat(change.chosen(at("2026-12-16T17:00"), Roll.NEXT, null).at()).isEqualTo(at("2026-12-17T17:00"));
    }

    @Test
    void what_a_rule_gave_follows_it_but_not_into_the_past() {
        assertThat(change.computed(end(16), end(17))).isEqualTo(new Recalculation.Outcome(end(17), null));
        assertThat(change.computed(end(16), end(16)).kept()).isNull();
        assertThat(change.computed(end(11), end(9))).isEqualTo(new Recalculation.Outcome(end(11), Kept.PAST));
    }

    @Test
    void where_the_calendar_does_not_reach_nothing_was_given() {
        assertThat(Recalculation.daysAfter(at("2027-12-31T09:00"), 1, change.after()))
                .isNull();
        assertThat(Recalculation.daysAfter(null, 1, change.after())).isNull();
        assertThat(Recalculation.daysAfter(at("2026-12-15T09:00"), 1, change.after()))
                .isEqualTo(end(17));
    }

    private static WorkingCalendar calendar(boolean changed) {
        var table = new TreeMap<LocalDate, Holiday>();
        put(table, LocalDate.of(2026, 1, 1));
        put(table, LocalDate.of(2027, 1, 1));
        if (changed) {
            TURNED.forEach(day -> put(table, day));
        }
        return WorkingCalendar.over(table);
    }

    private static void put(TreeMap<LocalDate, Holiday> table, LocalDate day) {
        table.put(day, new Holiday(day, Holiday.Kind.HOLIDAY, false, "x", "x", "x", "high", null));
    }

    private static Instant end(int day) {
        return at(LocalDate.of(2026, 12, day).plusDays(1) + "T00:00");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zone.VIETNAM).toInstant();
    }
}
