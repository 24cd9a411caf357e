package vn.tiendo.period;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.shared.Zone;

/**
 * The default dates of a period. The province's own decision was not found, so every number is a setting; the defaults
 * follow Nghị định 09/2019/NĐ-CP (at least one working day after the cut-off; upward by the 25th) and the habit of
 * neighbouring provinces. A date that a long holiday would push before its predecessor moves behind it.
 */
@Component
public class PeriodSchedule {

    /**
     * @param unitWorkingDays working days a unit has after the cut-off
     * @param reviewWorkingDays working days Sở TT&TT has after that
     * @param approvalDay day of the last month by which UBND approves; rolled back to a working day
     * @param closingDay day of the last month on which the period closes; rolled back to a working day
     * @param lateOpeningWorkingDays working days a period stays open that is opened after its closing day
     */
    @ConfigurationProperties("tiendo.period")
    record Settings(
            @DefaultValue("2") int unitWorkingDays,
            @DefaultValue("2") int reviewWorkingDays,
            @DefaultValue("24") int approvalDay,
            @DefaultValue("25") int closingDay,
            @DefaultValue("10") int lateOpeningWorkingDays) {}

    private final WorkingCalendar calendar;
    private final Settings settings;
    private final Clock clock;

    PeriodSchedule(WorkingCalendar calendar, Settings settings, Clock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws vn.tiendo.shared.DomainException INVALID when the calendar knows nothing of the year */
    PeriodDates datesFor(PeriodCode code) {
        return datesFor(code, LocalDate.ofInstant(clock.instant(), Zone.VIETNAM), calendar);
    }

    /**
     * What a period that was opened on that day gets from this calendar; what the same rule gives after a change.
     *
     * @throws vn.tiendo.shared.DomainException INVALID when the calendar knows nothing of the year
     */
    public PeriodDates datesFor(PeriodCode code, LocalDate openedOn, WorkingCalendar calendar) {
        var unit = calendar.plusWorkingDays(code.to(), settings.unitWorkingDays());
        var review = calendar.plusWorkingDays(unit, settings.reviewWorkingDays());
        var approval =
                laterOf(dayOfLastMonth(code, settings.approvalDay(), calendar), calendar.plusWorkingDays(review, 1));
        var closing =
                laterOf(dayOfLastMonth(code, settings.closingDay(), calendar), calendar.plusWorkingDays(approval, 1));
        if (closing.isBefore(openedOn)) {
            closing = calendar.plusWorkingDays(openedOn, settings.lateOpeningWorkingDays());
        }
        return new PeriodDates(
                calendar.endOfDay(unit),
                calendar.endOfDay(review),
                calendar.endOfDay(approval),
                calendar.endOfDay(closing));
    }

    private static LocalDate dayOfLastMonth(PeriodCode code, int day, WorkingCalendar calendar) {
        return calendar.roll(code.to().withDayOfMonth(day), WorkingCalendar.Roll.PREV);
    }

    private static LocalDate laterOf(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
