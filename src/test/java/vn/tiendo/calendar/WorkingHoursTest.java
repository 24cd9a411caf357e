package vn.tiendo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.calendar.CalendarSettings.Span;
import vn.tiendo.shared.Zone;

/** When a reminder may go out, on the dates of the delivered calendar. */
class WorkingHoursTest {

    private final WorkingHours hours = hours("07:00-11:00", "13:00-17:00");

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "in the morning,                2026-03-12T08:00,       2026-03-12T08:00",
        "at the first moment,           2026-03-12T07:00,       2026-03-12T07:00",
        "before work,                   2026-03-12T06:59:59,    2026-03-12T07:00",
        "at midnight,                   2026-03-18T00:00,       2026-03-18T07:00",
        "last second before lunch,      2026-03-12T10:59:59,    2026-03-12T10:59:59",
        "at lunch,                      2026-03-12T11:00,       2026-03-12T13:00",
        "later at lunch,                2026-03-12T12:59:59,    2026-03-12T13:00",
        "just before 17:00,             2026-03-12T16:59:59.9,  2026-03-12T16:59:59.9",
        "at 17:00,                      2026-03-12T17:00,       2026-03-13T07:00",
        "Friday evening,                2026-03-13T17:00:01,    2026-03-16T07:00",
        "over a weekend,                2026-03-14T10:00,       2026-03-16T07:00",
        "the evening before Tết,        2026-02-13T17:00,       2026-02-23T07:00",
        "on the first day of Tết,       2026-02-17T09:00,       2026-02-23T07:00",
        "the make-up Saturday,          2026-01-10T09:00,       2026-01-10T09:00",
        "the evening before it,         2026-01-09T18:00,       2026-01-10T07:00",
        "the evening after it,          2026-01-10T17:00,       2026-01-12T07:00",
        "the free day it pays for,      2026-01-02T09:00,       2026-01-05T07:00",
        "a year nobody entered,         2031-01-01T09:00,       2031-01-01T09:00",
        "a weekend in such a year,      2031-01-04T09:00,       2031-01-06T07:00",
        "into such a year,              2030-12-31T20:00,       2031-01-01T07:00"
    })
    void the_moment_itself_or_when_work_begins(String why, LocalDateTime moment, LocalDateTime next) {
        assertThat(LocalDateTime.ofInstant(
                        hours.next(moment.atZone(Zone.VIETNAM).toInstant()), Zone.VIETNAM))
                .isEqualTo(next);
    }

    @Test
    void a_province_may_work_through() {
        var through = hours(" 07:30 - 16:30 ");
        var noon = LocalDateTime.of(2026, 3, 12, 12, 0).atZone(Zone.VIETNAM).toInstant();
        assertThat(through.next(noon)).isEqualTo(noon);
    }

    @ParameterizedTest
    @CsvSource({"07:00", "11:00-07:00", "07:00-07:00", "seven-eight", "07:00-11:00-13:00"})
    void nonsense_ends_the_start(String span) {
        assertThatThrownBy(() -> hours(span)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void parts_of_a_day_do_not_overlap() {
        assertThatThrownBy(() -> hours("07:00-12:00", "11:00-17:00")).hasMessageContaining("out of order");
        assertThatThrownBy(() -> new CalendarSettings(List.of())).hasMessageContaining("empty");
    }

    private static WorkingHours hours(String... spans) {
        return new WorkingHours(
                DeliveredCalendar.calendar(),
                new CalendarSettings(List.of(spans).stream().map(Span::of).toList()));
    }
}
