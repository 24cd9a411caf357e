package vn.tiendo.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.period.PeriodRound;
import vn.tiendo.period.Periods;
import vn.tiendo.report.Report;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.Zone;

/** When each desk must be done. */
@Component
public class DueDates {

    private final Periods periods;
    private final WorkingCalendar calendar;
    private final DeadlineSettings settings;
    private final PeriodRound round;
    private final Clock clock;

    DueDates(Periods periods, PeriodRound round, WorkingCalendar calendar, DeadlineSettings settings, Clock clock) {
        this.round = round;
        this.settings = settings;
        this.periods = periods;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Instant of(Report report, Stage desk) {
        return switch (desk) {
            case DRAFT, ENDORSEMENT -> report.dates().unit();
            case REVIEW -> report.dates().review();
            case APPROVAL -> report.dates().approval();
        };
    }

    public Instant closingOf(String period) {
        return periods.get(period).dates().closesAt();
    }

    /** The period's approval date, or the end of the working day after consolidation started when that is later. */
    public Instant consolidationOf(String period) {
        return stepDueAt(period, periods.get(period).dates().approvalDueAt(), calendar);
    }

    /** The closing date, or the end of the working day after the summary was handed up when that is later. */
    public Instant periodApprovalOf(String period) {
        return stepDueAt(period, periods.get(period).dates().closesAt(), calendar);
    }

    /** A request for a later due date is answered by the end of the next working day. */
    public Instant extensionDecision(Extension asked) {
        return nextDay(asked.requestedAt(), calendar);
    }

    /** The same under another calendar. */
    static Instant nextDay(Instant from, WorkingCalendar calendar) {
        var day = LocalDate.ofInstant(from, Zone.VIETNAM);
        return calendar.endOfDay(calendar.plusWorkingDays(day, 1));
    }

    /** When the step at which a period is must be done, if {@code planned} is what its dates say. */
    Instant stepDueAt(String period, Instant planned, WorkingCalendar calendar) {
        var earliest = nextDay(round.atStepSince(period).orElseGet(clock::instant), calendar);
        return planned.isAfter(earliest) ? planned : earliest;
    }

    /** The end of the last day that still counts as "sắp đến hạn", from today. */
    public Instant soonUntil() {
        var today = LocalDate.ofInstant(clock.instant(), Zone.VIETNAM);
        return calendar.endOfDay(calendar.plusWorkingDays(today, settings.soonWorkingDays()));
    }
}
