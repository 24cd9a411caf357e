package vn.tiendo.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tiendo.calendar.Amendment;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.deadline.DateMove.What;
import vn.tiendo.deadline.Replanning.PeriodPlan;
import vn.tiendo.deadline.Replanning.ReportPlan;
import vn.tiendo.period.Period;
import vn.tiendo.period.PeriodDates;
import vn.tiendo.period.PeriodRound;
import vn.tiendo.period.PeriodSchedule;
import vn.tiendo.period.Periods;
import vn.tiendo.report.ArrivalClock;
import vn.tiendo.report.DeskReports;
import vn.tiendo.report.OnDesk;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.Zone;

/** Which open due dates an amended calendar moves. The preview and the save ask the same here. */
@Component
class CalendarEffects {

    private final Periods periods;
    private final PeriodRound round;
    private final PeriodSchedule schedule;
    private final DeskReports reports;
    private final Extensions extensions;
    private final ArrivalClock arrivals;
    private final DeadlineSettings settings;
    private final Clock clock;

    CalendarEffects(
            Periods periods,
            PeriodRound round,
            PeriodSchedule schedule,
            DeskReports reports,
            Extensions extensions,
            ArrivalClock arrivals,
            DeadlineSettings settings,
            Clock clock) {
        this.periods = periods;
        this.round = round;
        this.schedule = schedule;
        this.reports = reports;
        this.extensions = extensions;
        this.arrivals = arrivals;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws DomainException INVALID when a due date would lie in a year without rows: one that is emptied, or one that
     *     was never entered
     */
    Effects of(Amendment amendment) {
        var before = WorkingCalendar.over(amendment.before());
        var after = WorkingCalendar.over(amendment.after());
        var open = periods.all().stream()
                .filter(period -> period.state() != Period.State.PUBLISHED)
                .toList();
        amendment.emptied().forEach(year -> requireNothingDueIn(year, open, after));
        var dates = new Recalculation(before, after, amendment.turned(), clock.instant());
        var plan = new Replanning(
                dates, new Replanning.Days(arrivals.reviewDays(), arrivals.approvalDays(), settings.soonWorkingDays()));
        var plans = new LinkedHashMap<String, PeriodPlan>();
        open.forEach(period -> plans.put(
                period.code().toString(),
                plan.plan(
                        period,
                        proposed(period, before),
                        schedule(period, after),
                        round.atStepSince(period.code().toString()).orElse(null))));
        return new Effects(dates, plan, plans);
    }

    /** What the calendar proposed for a period; null when it did not reach that far, and so a person chose the dates. */
    private PeriodDates proposed(Period period, WorkingCalendar calendar) {
        try {
            return schedule(period, calendar);
        } catch (DomainException yearUnknown) {
            return null;
        }
    }

    private PeriodDates schedule(Period period, WorkingCalendar calendar) {
        return schedule.datesFor(period.code(), LocalDate.ofInstant(period.openedAt(), Zone.VIETNAM), calendar);
    }

    private void requireNothingDueIn(int year, List<Period> open, WorkingCalendar calendar) {
        Instant from = calendar.endOfDay(LocalDate.of(year - 1, 12, 31));
        Instant to = calendar.endOfDay(LocalDate.of(year, 12, 31));
        boolean periodDue = open.stream()
                .map(Period::dates)
                .flatMap(is -> List.of(is.unitDueAt(), is.reviewDueAt(), is.approvalDueAt(), is.closesAt()).stream())
                .anyMatch(due -> due.isAfter(from) && !due.isAfter(to));
        if (periodDue || reports.anyDue(from, to)) {
            throw new DomainException(Kind.INVALID, "calendar-year-in-use", String.valueOf(year));
        }
    }

    /** The effects of one amendment at one moment. */
    final class Effects {

        private final Recalculation dates;
        private final Replanning replanning;
        private final Map<String, PeriodPlan> periodPlans;

        private Effects(Recalculation dates, Replanning replanning, Map<String, PeriodPlan> periodPlans) {
            this.dates = dates;
            this.replanning = replanning;
            this.periodPlans = periodPlans;
        }

        /** Open periods by code, with their plans. */
        Map<String, PeriodPlan> periods() {
            return periodPlans;
        }

        /** @return null for a report whose period is published: then nothing of it moves any more */
        ReportPlan of(OnDesk open) {
            var period = periodPlans.get(open.report().id().period());
            return period == null ? null : replanning.plan(open, period);
        }

        /** Requests whose decision is due on another day. */
        Map<Extension, DateMove> ofRequests() {
            var moved = new LinkedHashMap<Extension, DateMove>();
            for (var request : extensions.waiting()) {
                var was = DueDates.nextDay(request.requestedAt(), dates.before());
                var is = DueDates.nextDay(request.requestedAt(), dates.after());
                if (!was.equals(is)) {
                    var id = request.report();
                    moved.put(request, new DateMove(id.period(), id.unit(), What.DECISION, was, is, null));
                }
            }
            return moved;
        }
    }
}
