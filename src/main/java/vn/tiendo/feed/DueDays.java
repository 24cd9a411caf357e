package vn.tiendo.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.organization.Unit;
import vn.tiendo.organization.Units;
import vn.tiendo.period.Period;
import vn.tiendo.period.Periods;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.Sql;

/** What a person's desk owes: a unit its own open reports, reviewers and approvers what lies with them, and the periods. */
@Service
@Transactional(readOnly = true)
class DueDays {

    /** As many as a calendar can show without hiding everything else. */
    private static final int SHOWN = 500;

    private final JdbcClient jdbc;
    private final Units units;
    private final Periods periods;

    DueDays(JdbcClient jdbc, Units units, Periods periods) {
        this.jdbc = jdbc;
        this.units = units;
        this.periods = periods;
    }

    List<DueDay> of(Person person) {
        List<DueDay> days = new ArrayList<>();
        if (person.is(Role.CLERK) || person.is(Role.HEAD)) {
            days.addAll(reports(
                    "unit",
                    "coalesce(return_due_at, due_at)",
                    List.of(State.DRAFT, State.RETURNED, State.AWAITING_ENDORSEMENT),
                    person.unit()));
        }
        if (person.is(Role.CLERK)) {
            days.addAll(contributions(person.unit()));
        }
        if (person.is(Role.REVIEWER)) {
            days.addAll(reports("review", "review_due_at", List.of(Stage.REVIEW.state()), null));
            days.addAll(periods("consolidation", period -> period.dates().approvalDueAt(), Period.State.CONSOLIDATING));
        }
        if (person.is(Role.APPROVER)) {
            days.addAll(reports("approval", "approval_due_at", List.of(Stage.APPROVAL.state()), null));
            days.addAll(
                    periods("period-approval", period -> period.dates().closesAt(), Period.State.AWAITING_APPROVAL));
        }
        return days;
    }

    /** @param unit null for all units */
    private List<DueDay> reports(String what, String dueAt, Collection<State> states, String unit) {
        Map<String, Unit> known = units.all().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        return jdbc.sql("select id, period_code, unit_code, " + dueAt + " as desk_due from report where state in"
                        + " (:states)" + (unit == null ? "" : " and unit_code = :unit")
                        + " order by desk_due, id limit " + SHOWN)
                .param("states", states.stream().map(Enum::name).toList())
                .param("unit", unit)
                .query((row, number) -> new DueDay(
                        row.getString("id") + "." + what,
                        what,
                        row.getString("period_code"),
                        known.get(row.getString("unit_code")).name(),
                        Sql.instant(row, "desk_due"),
                        "/reports/" + row.getString("id")))
                .list();
    }

    /** What another unit asked this one for. */
    private List<DueDay> contributions(String unit) {
        return jdbc.sql("select c.report_id, c.number, c.due_at, r.period_code, r.unit_code from contribution c"
                        + " join report r on r.id = c.report_id where c.unit_code = :unit and c.state = 'ASKED'"
                        + " order by c.due_at, c.report_id, c.number limit " + SHOWN)
                .param("unit", unit)
                .query((row, number) -> new DueDay(
                        row.getString("report_id") + ".c" + row.getInt("number"),
                        "contribution",
                        row.getString("period_code"),
                        units.byCode(row.getString("unit_code")).name(),
                        Sql.instant(row, "due_at"),
                        "/reports/" + row.getString("report_id") + "/contributions/" + row.getInt("number")))
                .list();
    }

    /** The planned date, or the one that holds once somebody works on the step; later the period owes it no more. */
    private List<DueDay> periods(String what, Function<Period, Instant> planned, Period.State worked) {
        return periods.all().stream()
                .filter(period -> period.state().compareTo(worked) <= 0)
                .map(period -> new DueDay(
                        period.code() + "." + what,
                        what,
                        period.code().toString(),
                        "",
                        period.state() == worked && period.stepDueAt() != null
                                ? period.stepDueAt()
                                : planned.apply(period),
                        "/periods/" + period.code() + "/consolidation"))
                .toList();
    }
}
