package vn.tiendo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was announced for 2024 to 2026, day by day and in sums, and what a library of holidays would get wrong. */
class CalendarFactsTest {

    private final WorkingCalendar calendar = DeliveredCalendar.calendar();

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"})
    void saturdays_that_are_worked(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-05-02", "2026-01-02", "2026-08-31", "2026-11-24", "2024-04-29", "2026-04-27"})
    void weekdays_that_are_not(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    /** First and last day off around Tết, weekends included. */
    @ParameterizedTest
    @CsvSource({"2024-02-08,2024-02-14", "2025-01-25,2025-02-02", "2026-02-14,2026-02-22"})
    void weeks_of_tet(LocalDate first, LocalDate last) {
        assertThat(first.datesUntil(last.plusDays(1))).noneMatch(calendar::isWorkingDay);
        assertThat(calendar.isWorkingDay(first.minusDays(1))).isTrue();
        assertThat(calendar.isWorkingDay(last.plusDays(1))).isTrue();
        assertThat(calendar.roll(first, WorkingCalendar.Roll.NEXT)).isEqualTo(last.plusDays(1));
        assertThat(calendar.roll(last, WorkingCalendar.Roll.PREV)).isEqualTo(first.minusDays(1));
    }

    /** Counted by hand from the notices: weekdays, less those off, plus Saturdays that are worked. */
    @ParameterizedTest
    @CsvSource({"2024,251", "2025,250", "2026,249"})
    void working_days_of_a_year(int year, int days) {
        assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-30,3,2025-01-03",
        "2025-12-30,2,2026-01-05",
        "2025-12-31,5,2026-01-09",
        "2026-01-05,-2,2025-12-30",
        "2026-12-31,1,2027-01-04"
    })
    void counts_over_the_end_of_a_year(LocalDate from, int days, LocalDate to) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(to);
    }

    @Test
    void answers_for_another_table_without_touching_the_stored_one() {
        var day = LocalDate.of(2026, 12, 16);
        var what = new TreeMap<LocalDate, Holiday>();
        what.put(day, new Holiday(day, Holiday.Kind.SWAP_OFF, false, "x", "x", "x", "low", null));
        assertThat(WorkingCalendar.over(what).isWorkingDay(day)).isFalse();
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }
}
