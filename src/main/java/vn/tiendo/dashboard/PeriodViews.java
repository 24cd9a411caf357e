package vn.tiendo.dashboard;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.dashboard.PeriodView.Counts;
import vn.tiendo.deadline.Timekeeping;
import vn.tiendo.deadline.Timeliness;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Unit;
import vn.tiendo.organization.Units;
import vn.tiendo.period.Period;
import vn.tiendo.period.Periods;
import vn.tiendo.report.Report.State;
import vn.tiendo.shared.Sql;

/** Periods and their reports in lists. Clerks and heads see their own unit only. */
@Service
@Transactional(readOnly = true)
public class PeriodViews {

    /** Reports of a period that count alike. @param doneAt some moment on the right side of the due date; null while open */
    private record Group(String period, State state, Instant dueAt, Instant doneAt, int number) {}

    private final JdbcClient jdbc;
    private final Periods periods;
    private final Units units;
    private final Timekeeping timekeeping;

    PeriodViews(JdbcClient jdbc, Periods periods, Units units, Timekeeping timekeeping) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.units = units;
        this.timekeeping = timekeeping;
    }

    /** Newest first. */
    public List<PeriodView> all(Person reader) {
        Map<String, List<Group>> groups = groups(reader, null).stream().collect(Collectors.groupingBy(Group::period));
        return periods.all().stream()
                .map(period -> view(period, groups.getOrDefault(period.code().toString(), List.of())))
                .toList();
    }

    public PeriodView of(String code, Person reader) {
        return view(periods.get(code), groups(reader, code));
    }

    public List<ReportLine> reports(String code, Person reader) {
        periods.get(code);
        Map<String, Unit> known = units.all().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        return jdbc.sql("select * from report where period_code = :period and (:all = true or unit_code = :unit)"
                        + " order by unit_code")
                .param("period", code)
                .param("all", reader.seesAllUnits())
                .param("unit", own(reader))
                .query((row, n) -> {
                    Instant dueAt = Sql.instant(row, "due_at");
                    Instant submittedAt = Sql.instant(row, "submitted_at");
                    String unit = row.getString("unit_code");
                    return new ReportLine(
                            row.getString("id"),
                            unit,
                            known.get(unit).name(),
                            State.valueOf(row.getString("state")),
                            timekeeping.of(dueAt, submittedAt),
                            dueAt,
                            Sql.instant(row, "original_due_at"),
                            submittedAt,
                            row.getInt("round"),
                            timekeeping.workingDaysLeft(dueAt),
                            row.getBoolean("self_reported"));
                })
                .list();
    }

    private List<Group> groups(Person reader, String code) {
        return jdbc.sql("select period_code, state, due_at, case when submitted_at is null then 'OPEN'"
                        + " when submitted_at <= due_at then 'ON_TIME' else 'LATE' end as done, count(*) as number from report"
                        + " where (:everyPeriod = true or period_code = :period)"
                        + " and (:all = true or unit_code = :unit)"
                        + " group by period_code, state, due_at, done")
                .param("everyPeriod", code == null)
                .param("period", code == null ? "" : code)
                .param("all", reader.seesAllUnits())
                .param("unit", own(reader))
                .query((row, n) -> {
                    Instant dueAt = Sql.instant(row, "due_at");
                    return new Group(
                            row.getString("period_code"),
                            State.valueOf(row.getString("state")),
                            dueAt,
                            switch (row.getString("done")) {
                                case "ON_TIME" -> dueAt;
                                case "LATE" -> dueAt.plusSeconds(1);
                                default -> null;
                            },
                            row.getInt("number"));
                })
                .list();
    }

    private PeriodView view(Period period, Collection<Group> groups) {
        Map<State, Integer> byState = zeros(State.class);
        Map<Timeliness, Integer> byTimeliness = zeros(Timeliness.class);
        int total = 0;
        for (var group : groups) {
            total += group.number();
            byState.merge(group.state(), group.number(), Integer::sum);
            byTimeliness.merge(timekeeping.of(group.dueAt(), group.doneAt()), group.number(), Integer::sum);
        }
        return new PeriodView(
                period.code().toString(),
                period.code().kind(),
                period.code().from(),
                period.code().to(),
                period.code().to(),
                period.dates().unitDueAt(),
                period.dates().reviewDueAt(),
                period.dates().approvalDueAt(),
                period.dates().closesAt(),
                period.state(),
                new Counts(total, byState, byTimeliness));
    }

    private static <E extends Enum<E>> Map<E, Integer> zeros(Class<E> type) {
        Map<E, Integer> zeros = new EnumMap<>(type);
        Arrays.stream(type.getEnumConstants()).forEach(each -> zeros.put(each, 0));
        return zeros;
    }

    private static String own(Person reader) {
        return reader.unit() == null ? "" : reader.unit();
    }
}
