package vn.tiendo.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.dashboard.Punctuality.HandIn;
import vn.tiendo.dashboard.Punctuality.Line;
import vn.tiendo.dashboard.Punctuality.Outcome;
import vn.tiendo.dashboard.Punctuality.Totals;
import vn.tiendo.deadline.Timekeeping;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Unit;
import vn.tiendo.organization.Units;
import vn.tiendo.period.Periods;
import vn.tiendo.report.Report.State;
import vn.tiendo.shared.Sql;

/** Who was on time in a period: one query for all units, each fact found by its report's index. */
@Service
@Transactional(readOnly = true)
public class PunctualityViews {

    private static final String OF_A_PERIOD =
            "select r.id, r.unit_code, r.state, r.original_due_at, r.due_at, r.submitted_at,"
                    + " h.kind as hand_in,"
                    + " (select count(*) from extension x where x.report_id = r.id) as requested,"
                    + " (select count(*) from extension x where x.report_id = r.id and x.state = 'GRANTED') as granted,"
                    + " (select count(*) from report_event e where e.report_id = r.id and e.action = 'RETURNED'"
                    + " and e.stage in ('REVIEW', 'APPROVAL')) as returns,"
                    + " (select count(*) from report_return b where b.report_id = r.id"
                    + " and coalesce(b.answered_at, :now) > b.due_at) as late_answers,"
                    + " (select max(e.at) from report_event e where e.report_id = r.id and e.action = 'CLOSED') as closed_at"
                    + " from report r left join paper_hand_in h on h.report_id = r.id"
                    + " where r.period_code = :period and (:all = true or r.unit_code = :unit) order by r.unit_code";

    private final JdbcClient jdbc;
    private final Periods periods;
    private final Units units;
    private final Timekeeping timekeeping;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PunctualityViews(
            JdbcClient jdbc,
            Periods periods,
            Units units,
            Timekeeping timekeeping,
            WorkingCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.units = units;
        this.timekeeping = timekeeping;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Clerks and heads see their own unit's line only. */
    public Punctuality of(String code, Person reader) {
        var period = periods.get(code);
        Instant now = clock.instant();
        Map<String, Unit> known = units.all().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        List<Line> lines = jdbc.sql(OF_A_PERIOD)
                .param("period", code)
                .param("now", Sql.timestamp(now), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("all", reader.seesAllUnits())
                .param("unit", reader.unit() == null ? "" : reader.unit())
                .query((row, n) -> line(row, known, now))
                .list();
        return new Punctuality(
                code,
                period.code().kind(),
                period.dates().unitDueAt(),
                lines,
                Totals.of(
                        count(lines, Outcome.ON_TIME),
                        count(lines, Outcome.LATE),
                        count(lines, Outcome.NOT_SUBMITTED),
                        count(lines, Outcome.OPEN)));
    }

    private Line line(ResultSet row, Map<String, Unit> known, Instant now) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        Instant dueAt = Sql.instant(row, "due_at");
        Instant submittedAt = Sql.instant(row, "submitted_at");
        Instant closedAt = Sql.instant(row, "closed_at");
        var outcome = outcome(state, dueAt, submittedAt, now);
        String unit = row.getString("unit_code");
        String handIn = row.getString("hand_in");
        return new Line(
                row.getString("id"),
                unit,
                known.get(unit).name(),
                1,
                state,
                timekeeping.of(dueAt, submittedAt),
                outcome,
                Sql.instant(row, "original_due_at"),
                dueAt,
                submittedAt,
                switch (outcome) {
                    case LATE -> daysLate(dueAt, submittedAt);
                    case NOT_SUBMITTED -> daysLate(dueAt, closedAt == null ? now : closedAt);
                    case ON_TIME, OPEN -> null;
                },
                row.getInt("granted"),
                row.getInt("requested"),
                row.getInt("returns"),
                row.getInt("late_answers"),
                handIn == null ? null : HandIn.valueOf(handIn));
    }

    private static Outcome outcome(State state, Instant dueAt, Instant submittedAt, Instant now) {
        if (submittedAt != null) {
            return submittedAt.isAfter(dueAt) ? Outcome.LATE : Outcome.ON_TIME;
        }
        return state == State.NOT_SUBMITTED || now.isAfter(dueAt) ? Outcome.NOT_SUBMITTED : Outcome.OPEN;
    }

    private int daysLate(Instant dueAt, Instant at) {
        return Math.max(0, -calendar.workingDaysLeft(dueAt, at));
    }

    private static int count(List<Line> lines, Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
