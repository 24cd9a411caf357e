package vn.tiendo.dashboard;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.dashboard.Punctuality.Point;
import vn.tiendo.dashboard.Punctuality.Series;
import vn.tiendo.dashboard.Punctuality.Totals;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Units;
import vn.tiendo.period.Periods;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;
import vn.tiendo.shared.Sql;

/** How punctuality went over the last periods of one kind, of one unit or of all; one query. */
@Service
@Transactional(readOnly = true)
public class PunctualitySeries {

    private static final int MOST = 60;

    private static final String SERIES = "select p.code, p.to_date,"
            + " sum(case when r.submitted_at <= r.due_at then 1 else 0 end) as on_time,"
            + " sum(case when r.submitted_at > r.due_at then 1 else 0 end) as late,"
            + " sum(case when r.submitted_at is null"
            + " and (r.state = 'NOT_SUBMITTED' or r.due_at < :now) then 1 else 0 end) as missing,"
            + " count(r.id) as number"
            + " from (select code, to_date from period where kind = :kind and to_date <= :until"
            + " order by to_date desc limit :periods) p"
            + " left join report r on r.period_code = p.code and (:all = true or r.unit_code = :unit)"
            + " group by p.code, p.to_date order by p.to_date desc";

    private final JdbcClient jdbc;
    private final Periods periods;
    private final Units units;
    private final Clock clock;

    PunctualitySeries(JdbcClient jdbc, Periods periods, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param unit null for all units, or for the reader's own when they see no other
     * @param last code of the newest period of the series, which also says of which kind; null for the newest opened
     * @param number of periods at most
     * @throws DomainException FORBIDDEN for another unit than the reader may read, NOT_FOUND for unknown unit or period
     */
    public Series of(String unit, String last, int number, Person reader) {
        if (number < 1 || number > MOST) {
            throw new InvalidFields(List.of(FieldProblem.of("periods", "periods-range", MOST)));
        }
        String shown = unit == null && !reader.seesAllUnits() ? reader.unit() : unit;
        String name = shown == null ? null : units.byCode(shown).name();
        if (shown == null ? !reader.seesAllUnits() : !reader.mayRead(shown)) {
            throw new DomainException(Kind.FORBIDDEN, "role-missing");
        }
        var all = periods.all();
        if (last == null && all.isEmpty()) {
            return new Series(shown, name, null, List.of(), Totals.of(0, 0, 0, 0));
        }
        var newest = last == null ? all.get(0).code() : periods.get(last).code();
        List<Point> points = new ArrayList<>(jdbc.sql(SERIES)
                .param("kind", newest.kind().name())
                .param("until", newest.to())
                .param("periods", number)
                .param("now", Sql.timestamp(clock.instant()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("all", shown == null)
                .param("unit", shown == null ? "" : shown)
                .query((row, n) -> {
                    int onTime = row.getInt("on_time");
                    int late = row.getInt("late");
                    int missing = row.getInt("missing");
                    return new Point(
                            row.getString("code"),
                            Totals.of(onTime, late, missing, row.getInt("number") - onTime - late - missing));
                })
                .list());
        Collections.reverse(points);
        return new Series(
                shown,
                name,
                newest.kind(),
                points,
                Totals.sum(points.stream().map(Point::totals).toList()));
    }
}
