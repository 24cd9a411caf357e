package vn.tiendo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.Zone;

/** The calendar on the delivered holiday table, against what the notices of 2024 to 2026 say. */
class WorkingCalendarTest {

    private final WorkingCalendar calendar = DeliveredCalendar.calendar();

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"})
    void a_make_up_saturday_is_worked(LocalDate saturday) {
        assertThat(calendar.isWorkingDay(saturday)).isTrue();
        assertThat(calendar.isWorkingDay(saturday.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-04-29", "2025-05-02", "2026-01-02", "2026-04-27", "2026-08-31", "2026-11-24", "2024-01-01",
                "2025-01-01", "2026-01-01", "2027-01-01", "2024-05-05", "2025-12-27", "2027-02-10", "2027-05-03"
            })
    void a_day_off_is_not_worked(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-07", "2024-12-31", "2025-12-31", "2026-11-23", "2026-11-25", "2026-12-31"})
    void an_ordinary_weekday_is_worked(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    /** From the last working day before Tet to the first one after it. */
    @ParameterizedTest
    @CsvSource({"2024-02-07,2024-02-15", "2025-01-24,2025-02-03", "2026-02-13,2026-02-23", "2027-02-04,2027-02-11"})
    void tet_is_one_step(LocalDate before, LocalDate after) {
        assertThat(calendar.plusWorkingDays(before, 1)).isEqualTo(after);
        assertThat(calendar.plusWorkingDays(after, -1)).isEqualTo(before);
        assertThat(calendar.workingDaysBetween(before, after)).isEqualTo(1);
        assertThat(calendar.workingDaysBetween(after, before)).isEqualTo(-1);
        assertThat(calendar.roll(before.plusDays(1), WorkingCalendar.Roll.NEXT)).isEqualTo(after);
        assertThat(calendar.roll(after.minusDays(1), WorkingCalendar.Roll.PREV)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31,1,2025-01-02", // over a year's end
        "2025-12-31,1,2026-01-05", // New Year, swapped Friday, weekend
        "2026-01-09,1,2026-01-10", // onto a make-up Saturday
        "2026-01-09,2,2026-01-12",
        "2026-01-05,-1,2025-12-31",
        "2025-04-25,1,2025-04-26",
        "2025-04-29,1,2025-05-05", // 30/4, 1/5, swapped Friday, weekend
        "2026-11-23,1,2026-11-25",
        "2026-08-28,1,2026-09-03",
        "2026-12-14,2,2026-12-16",
        "2026-11-14,2,2026-11-17", // a Saturday counts from itself
        "2026-11-14,-1,2026-11-13",
        "2026-11-14,0,2026-11-14", // zero moves nothing, not even off a day off
        "2026-11-16,-10,2026-11-02"
    })
    void counts_working_days(LocalDate from, int n, LocalDate to) {
        assertThat(calendar.plusWorkingDays(from, n)).isEqualTo(to);
        if (n != 0) {
            assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(calendar.isWorkingDay(from) || n > 0 ? n : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20,2026-11-20,0",
        "2026-11-20,2026-11-22,0", // Friday to Sunday
        "2026-11-20,2026-11-23,1",
        "2026-11-21,2026-11-22,0",
        "2026-11-23,2026-11-24,0", // onto a holiday
        "2026-11-23,2026-11-27,3",
        "2026-11-27,2026-11-23,-3",
        "2026-08-21,2026-08-24,2" // over a make-up Saturday
    })
    void the_days_between_leave_out_the_first_and_keep_the_last(LocalDate from, LocalDate to, int days) {
        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-14,NEXT,2026-11-16",
        "2026-11-14,PREV,2026-11-13",
        "2026-11-16,NEXT,2026-11-16",
        "2026-11-16,PREV,2026-11-16",
        "2026-01-10,NEXT,2026-01-10",
        "2026-11-24,NEXT,2026-11-25",
        "2026-12-26,NEXT,2026-12-28"
    })
    void rolls_off_a_day_off(LocalDate day, WorkingCalendar.Roll direction, LocalDate to) {
        assertThat(calendar.roll(day, direction)).isEqualTo(to);
    }

    @Test
    void a_day_ends_at_24_00_in_vietnam_and_that_moment_belongs_to_it() {
        LocalDate day = LocalDate.of(2026, 12, 31);
        assertThat(calendar.endOfDay(day)).isEqualTo(Instant.parse("2026-12-31T17:00:00Z"));
        assertThat(calendar.dueDay(calendar.endOfDay(day))).isEqualTo(day);
        assertThat(calendar.dueDay(at("2026-12-31T00:00:01"))).isEqualTo(day);
        assertThat(calendar.dueDay(at("2026-12-31T17:00:00"))).isEqualTo(day);
    }

    /** Due on Friday 20/11/2026 at 24:00; Tuesday 24/11 is a holiday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-16T07:00:00,4",
        "2026-11-17T07:00:00,3",
        "2026-11-17T23:59:59,3",
        "2026-11-18T00:00:00,2",
        "2026-11-19T12:00:00,1",
        "2026-11-20T07:00:00,0",
        "2026-11-21T00:00:00,0", // 24:00 itself is still in time
        "2026-11-21T00:00:01,0", // late, but by no whole working day yet
        "2026-11-22T12:00:00,0", // a weekend adds nothing
        "2026-11-23T23:59:59,0",
        "2026-11-24T00:00:00,-1", // Monday has ended
        "2026-11-24T12:00:00,-1", // a holiday adds nothing
        "2026-11-25T12:00:00,-1",
        "2026-11-26T00:00:00,-2",
        "2026-11-27T08:00:00,-3"
    })
    void says_how_many_working_days_are_left_and_how_many_it_is_late(LocalDateTime now, int left) {
        Instant due = calendar.endOfDay(LocalDate.of(2026, 11, 20));
        assertThat(calendar.workingDaysLeft(due, at(now.toString()))).isEqualTo(left);
        assertThat(calendar.workingDaysLate(due, at(now.toString()))).isEqualTo(-left);
    }

    @Test
    void a_due_moment_within_a_day_is_late_in_the_evening_by_no_whole_day() {
        Instant due = at("2026-11-20T17:00:00");
        assertThat(calendar.workingDaysLeft(due, at("2026-11-20T18:00:00"))).isZero();
        assertThat(calendar.workingDaysLeft(due, at("2026-11-24T08:00:00"))).isEqualTo(-1);
    }

    @Test
    void a_year_without_rows_is_refused_wherever_it_is_touched() {
        LocalDate eve = LocalDate.of(2027, 12, 31);
        assertThat(calendar.isWorkingDay(eve)).isTrue();
        assertMissing("2028", () -> calendar.isWorkingDay(eve.plusDays(1)));
        assertMissing("2028", () -> calendar.plusWorkingDays(eve, 1));
        assertMissing("2028", () -> calendar.workingDaysBetween(eve, eve.plusDays(1)));
        assertMissing("2022", () -> calendar.roll(LocalDate.of(2022, 12, 31), WorkingCalendar.Roll.NEXT));
        assertMissing("2022", () -> calendar.plusWorkingDays(LocalDate.of(2023, 1, 1), -1));
    }

    @Test
    void what_is_late_is_still_counted_into_a_year_without_rows() {
        Instant due = calendar.endOfDay(LocalDate.of(2027, 12, 30));
        assertThat(calendar.workingDaysLeft(due, at("2028-01-05T08:00:00"))).isEqualTo(-3);
        assertThat(calendar.workingDaysLate(due, at("2028-01-05T08:00:00"))).isEqualTo(3);
    }

    private static void assertMissing(String year, ThrowingCallable question) {
        assertThatThrownBy(question).isInstanceOfSatisfying(DomainException.class, refused -> {
            assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);
            assertThat(refused.slug()).isEqualTo("calendar-year-missing");
            assertThat(refused.arguments()).containsExactly(year);
        });
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zone.VIETNAM).toInstant();
    }
}
