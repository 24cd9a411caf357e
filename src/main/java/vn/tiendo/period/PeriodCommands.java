package vn.tiendo.period;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.calendar.CalendarBook;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.period.Period.State;
import vn.tiendo.shared.DomainException;

/** What people do with periods, for callers outside the engine. */
@Service
@Transactional
public class PeriodCommands {

    private final Periods periods;
    private final PeriodRound round;
    private final PeriodSchedule schedule;
    private final PeriodWorkflow workflow;
    private final CalendarBook calendar;
    private final Clock clock;

    PeriodCommands(
            Periods periods,
            PeriodRound round,
            PeriodSchedule schedule,
            PeriodWorkflow workflow,
            CalendarBook calendar,
            Clock clock) {
        this.calendar = calendar;
        this.periods = periods;
        this.round = round;
        this.schedule = schedule;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** The dates a period would get. @throws DomainException INVALID for a bad code or a year without holidays */
    @Transactional(readOnly = true)
    public PeriodDates proposedDates(PeriodCode code) {
        return schedule.datesFor(code);
    }

    /**
     * Opens a period; its process gives every unit its report.
     *
     * @param wished single dates the administrator wants otherwise; null parts take the default
     * @throws DomainException FORBIDDEN unless an administrator asks, CONFLICT when it is open already
     */
    public Period open(PeriodCode code, PeriodDates wished, Person admin) {
        PeriodRound.require(admin, Role.ADMIN);
        // a calendar saved at this moment would not know of the period, and its dates would stay behind
        calendar.hold();
        var proposed = schedule.datesFor(code);
        var dates = new PeriodDates(
                        or(wished.unitDueAt(), proposed.unitDueAt()),
                        or(wished.reviewDueAt(), proposed.reviewDueAt()),
                        or(wished.approvalDueAt(), proposed.approvalDueAt()),
                        or(wished.closesAt(), proposed.closesAt()))
                .checked(clock.instant());
        var period =
                new Period(code, dates, State.OPENING, admin.username(), clock.instant(), null, null, null, 1, null);
        periods.add(period);
        round.opened(period);
        workflow.start(code.toString());
        return periods.get(code.toString());
    }

    public void consolidate(String code, Person reviewer, String summary) {
        PeriodRound.require(reviewer, Role.REVIEWER);
        periods.lock(code);
        workflow.consolidate(code, reviewer.username(), summary);
    }

    public void decide(String code, Person approver, boolean approved, String reason) {
        PeriodRound.require(approver, Role.APPROVER);
        periods.lock(code);
        workflow.decide(code, approver.username(), approved, reason);
    }

    private static Instant or(Instant wished, Instant proposed) {
        return wished == null ? proposed : wished;
    }
}
