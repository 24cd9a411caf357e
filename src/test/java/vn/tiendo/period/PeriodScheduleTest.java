package vn.tiendo.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.calendar.DeliveredCalendar;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.shared.Zone;

/** A deadline ends at 24:00; units and reviewers are given working days, what goes upward rolls back. */
class PeriodScheduleTest {

    private final WorkingCalendar calendar = DeliveredCalendar.calendar();
    private final PeriodSchedule schedule =
            new PeriodSchedule(calendar, new PeriodSchedule.Settings(2, 2, 24, 25, 10), Clock.system(Zone.VIETNAM));

    /** Days of units, review, approval, closing. */
    @ParameterizedTest
    @CsvSource({
        "2026-M12, 2026-12-01, 16/12 18/12 24/12 25/12",
        "2026-M03, 2026-03-01, 17/3 19/3 24/3 25/3", // cut-off on a Saturday
        "2026-M10, 2026-10-01, 16/10 20/10 23/10 26/10", // 24/10 is a Saturday, 25/10 a Sunday: approval back, closing
        // behind it
        "2026-M01, 2026-01-05, 16/1 20/1 23/1 26/1",
        "2026-M02, 2026-02-02, 24/2 26/2 27/2 2/3", // Tết eats the middle of the month
        "2026-M11, 2026-11-02, 17/11 19/11 23/11 25/11", // 24/11 is off: back to Monday
        "2025-M04, 2025-04-01, 16/4 18/4 24/4 25/4",
        "2026-M06, 2026-08-03, 16/6 18/6 24/6 17/8" // opened when it was over
    })
    void proposes(String code, LocalDate openedOn, String days) {
        var dates = schedule.datesFor(PeriodCode.of(code), openedOn, calendar);
        assertThat(Stream.of(dates.unitDueAt(), dates.reviewDueAt(), dates.approvalDueAt(), dates.closesAt())
                        .map(calendar::dueDay)
                        .map(day -> day.getDayOfMonth() + "/" + day.getMonthValue())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(days);
        assertThat(dates.unitDueAt().atZone(Zone.VIETNAM).toLocalTime()).isEqualTo("00:00");
    }
}
