package vn.tiendo.period;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.period.Period.State;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;
import vn.tiendo.shared.Sql;
import vn.tiendo.shared.Zone;

/** The steps of a period, each inside the transaction that also moves its process token, each kept in its log. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PeriodRound {

    /** What happened to a period. */
    public record Step(Instant at, String actor, String action, String reason, String summary, int round) {}

    private static final String SYSTEM = "system";

    /** What the engine carries from one of its doors to the listener. */
    private static final int LONGEST = 4_000;

    private final Periods periods;
    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PeriodRound(Periods periods, JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.periods = periods;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void opened(Period period) {
        log(period, period.openedBy(), "OPENED", null);
    }

    /** Every unit has its report. */
    public void allOpened(String code) {
        move(code, SYSTEM, State.OPEN, "ALL_OPENED", null, State.OPENING);
    }

    /** All reports are in, or the closing date passed. */
    public void readyToConsolidate(String code) {
        move(code, SYSTEM, State.CONSOLIDATING, "READY", null, State.OPEN);
    }

    /** @throws DomainException FORBIDDEN unless a reviewer does it, CONFLICT out of turn */
    public void consolidate(String code, Person reviewer, String summary) {
        require(reviewer, Role.REVIEWER);
        if (summary == null || summary.isBlank()) {
            throw new InvalidFields(List.of(FieldProblem.of("summary", "summary-missing")));
        }
        if (summary.length() > LONGEST) {
            throw new InvalidFields(List.of(FieldProblem.of("summary", "text-too-long", LONGEST)));
        }
        var period = locked(code, State.CONSOLIDATING);
        var consolidated = new Period(
                period.code(),
                period.dates(),
                State.AWAITING_APPROVAL,
                period.openedBy(),
                period.openedAt(),
                summary.strip(),
                reviewer.username(),
                clock.instant(),
                period.round(),
                notBeforeTomorrow(period.dates().closesAt()));
        periods.save(consolidated);
        log(consolidated, reviewer.username(), "CONSOLIDATED", null);
    }

    /**
     * @throws DomainException FORBIDDEN unless an approver does it who did not write the consolidation
     * @throws InvalidFields for a return without a reason
     */
    public void decide(String code, Person approver, boolean approved, String reason) {
        require(approver, Role.APPROVER);
        var period = locked(code, State.AWAITING_APPROVAL);
        if (consolidators(code).contains(approver.username())) {
            throw new DomainException(Kind.FORBIDDEN, "four-eyes-period", code);
        }
        if (reason != null && reason.length() > LONGEST) {
            throw new InvalidFields(List.of(FieldProblem.of("reason", "text-too-long", LONGEST)));
        }
        if (!approved && (reason == null || reason.isBlank())) {
            throw new InvalidFields(List.of(FieldProblem.of("reason", "reason-missing")));
        }
        if (approved) {
            log(period, approver.username(), "APPROVED", reason);
        } else {
            log(period, approver.username(), "RETURNED", reason);
            save(period, State.CONSOLIDATING, period.round() + 1);
        }
    }

    public void publish(String code) {
        move(code, SYSTEM, State.PUBLISHED, "PUBLISHED", null, State.AWAITING_APPROVAL);
    }

    /**
     * Gives the period other dates, because the calendar changed. Whoever calls moves the process with
     * {@link PeriodWorkflow#rescheduled}.
     *
     * @param stepDueAt when the step it is at is due from now on; null before the consolidation
     */
    public void reschedule(Period held, PeriodDates dates, Instant stepDueAt, String actor, String reason) {
        var changed = new Period(
                held.code(),
                dates,
                held.state(),
                held.openedBy(),
                held.openedAt(),
                held.summary(),
                held.consolidatedBy(),
                held.consolidatedAt(),
                held.round(),
                stepDueAt);
        periods.save(changed);
        log(changed, actor, "RESCHEDULED", reason);
    }

    private List<String> consolidators(String code) {
        return jdbc.sql("select distinct actor from period_event where period_code = :code and action = 'CONSOLIDATED'")
                .param("code", code)
                .query(String.class)
                .list();
    }

    /** All steps, oldest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Step> history(String code) {
        return jdbc.sql("select * from period_event where period_code = :code order by id")
                .param("code", code)
                .query((row, n) -> new Step(
                        Sql.instant(row, "at"),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("reason"),
                        row.getString("summary"),
                        row.getInt("round")))
                .list();
    }

    /** When the period came to the step where it is; empty before the consolidation. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Instant> atStepSince(String code) {
        return jdbc.sql("select at from period_event where period_code = :code"
                        + " and action in ('READY', 'CONSOLIDATED', 'RETURNED') order by id desc limit 1")
                .param("code", code)
                .query((row, n) -> Sql.instant(row, "at"))
                .optional();
    }

    private void move(String code, String actor, State to, String action, String reason, State... from) {
        var period = locked(code, from);
        save(period, to, period.round());
        log(period, actor, action, reason);
    }

    private void save(Period period, State to, int round) {
        periods.save(new Period(
                period.code(),
                period.dates(),
                to,
                period.openedBy(),
                period.openedAt(),
                period.summary(),
                period.consolidatedBy(),
                period.consolidatedAt(),
                round,
                to == State.CONSOLIDATING ? notBeforeTomorrow(period.dates().approvalDueAt()) : null));
    }

    /** The planned date, or the end of the next working day when the step only begins after it. */
    private Instant notBeforeTomorrow(Instant planned) {
        var today = LocalDate.ofInstant(clock.instant(), Zone.VIETNAM);
        var earliest = calendar.endOfDay(calendar.plusWorkingDays(today, 1));
        return planned.isAfter(earliest) ? planned : earliest;
    }

    private Period locked(String code, State... allowed) {
        var period = periods.lock(code);
        if (!Arrays.asList(allowed).contains(period.state())) {
            throw new DomainException(Kind.CONFLICT, "period-wrong-state", code, "period-state:" + period.state());
        }
        return period;
    }

    /** @throws DomainException FORBIDDEN unless the person holds the role */
    static void require(Person person, Role role) {
        if (!person.is(role)) {
            throw new DomainException(Kind.FORBIDDEN, "role-missing");
        }
    }

    private void log(Period period, String actor, String action, String reason) {
        jdbc.sql("insert into period_event (period_code, at, actor, action, reason, summary, round)"
                        + " values (:code, :at, :actor, :action, :reason, :summary, :round)")
                .param("code", period.code().toString())
                .param("at", Sql.timestamp(clock.instant()))
                .param("actor", actor)
                .param("action", action)
                .param("reason", reason)
                .param("summary", period.summary())
                .param("round", period.round())
                .update();
    }
}
