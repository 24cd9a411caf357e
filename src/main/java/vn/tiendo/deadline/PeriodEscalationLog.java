package vn.tiendo.deadline;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.deadline.PeriodEscalation.Step;
import vn.tiendo.period.Period;
import vn.tiendo.period.Periods;
import vn.tiendo.shared.Sql;

/** Keeps which level of a period's own steps fired when, each once per round and step. */
@Service
@Transactional
public class PeriodEscalationLog {

    private final JdbcClient jdbc;
    private final Periods periods;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeriodEscalationLog(JdbcClient jdbc, Periods periods, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.events = events;
        this.clock = clock;
    }

    /** As {@link EscalationLog#fire}, for a period. */
    public void fire(String period, Step step, String level, String recipients, String wording, int workingDaysLate) {
        if (level == null || level.equals(EscalationLog.NONE)) {
            return;
        }
        var held = periods.lock(period);
        if (stepOf(held) != step || fired(held, step, level)) {
            return;
        }
        var escalation = new PeriodEscalation(
                period,
                held.round(),
                step,
                level,
                EscalationLog.words(recipients),
                wording,
                workingDaysLate,
                clock.instant());
        jdbc.sql("insert into period_escalation (period_code, round, stage, level, recipients, wording, days_late,"
                        + " fired_at) values (:period, :round, :stage, :level, :recipients, :wording, :daysLate, :at)")
                .param("period", period)
                .param("round", held.round())
                .param("stage", step.name())
                .param("level", level)
                .param("recipients", recipients == null ? "" : recipients)
                .param("wording", wording)
                .param("daysLate", workingDaysLate)
                .param("at", Sql.timestamp(escalation.at()))
                .update();
        events.publishEvent(escalation);
    }

    /** All levels a period reached, oldest first. */
    @Transactional(readOnly = true)
    public List<PeriodEscalation> of(String period) {
        return jdbc.sql("select * from period_escalation where period_code = :period order by id")
                .param("period", period)
                .query((row, n) -> new PeriodEscalation(
                        period,
                        row.getInt("round"),
                        Step.valueOf(row.getString("stage")),
                        row.getString("level"),
                        EscalationLog.words(row.getString("recipients")),
                        row.getString("wording"),
                        row.getInt("days_late"),
                        Sql.instant(row, "fired_at")))
                .list();
    }

    /** @return null while nobody works on the period itself */
    public static Step stepOf(Period period) {
        return switch (period.state()) {
            case CONSOLIDATING -> Step.CONSOLIDATION;
            case AWAITING_APPROVAL -> Step.PERIOD_APPROVAL;
            case OPENING, OPEN, PUBLISHED -> null;
        };
    }

    private boolean fired(Period period, Step step, String level) {
        return jdbc.sql("select count(*) from period_escalation where period_code = :period and round = :round"
                                + " and stage = :stage and level = :level")
                        .param("period", period.code().toString())
                        .param("round", period.round())
                        .param("stage", step.name())
                        .param("level", level)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
