package vn.tiendo.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.contribution.Contribution.State;
import vn.tiendo.report.Report;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.Sql;

/** All requests to units that take part. Whoever changes one holds the row of the lead's report. */
@Repository
public class Contributions {

    private static final int AT_MOST = 200;

    private final JdbcClient jdbc;

    Contributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    public List<Contribution> of(Report.Id report) {
        return jdbc.sql("select * from contribution where report_id = :id order by number")
                .param("id", report.toString())
                .query(Contributions::toContribution)
                .list();
    }

    /** @throws DomainException NOT_FOUND */
    public Contribution get(Contribution.Key key) {
        return find(key)
                .orElseThrow(
                        () -> new DomainException(Kind.NOT_FOUND, "contribution-unknown", key.report(), key.number()));
    }

    Optional<Contribution> find(Contribution.Key key) {
        return jdbc.sql("select * from contribution where report_id = :id and number = :number")
                .param("id", key.report().toString())
                .param("number", key.number())
                .query(Contributions::toContribution)
                .optional();
    }

    /** What a unit is asked, open ones first and by due date, then what has ended, newest first; the first 200. */
    public List<Contribution> askedOf(String unit) {
        return jdbc.sql("select * from contribution where unit_code = :unit order by case when state = 'ASKED' then 0"
                        + " else 1 end, case when state = 'ASKED' then due_at end, asked_at desc, report_id, number"
                        + " limit " + AT_MOST)
                .param("unit", unit)
                .query(Contributions::toContribution)
                .list();
    }

    /** What the same unit last answered the same lead about the same thing, in this report or an earlier one. */
    public Optional<Contribution> lastAnswerBefore(Contribution asked) {
        return jdbc.sql("select c.* from contribution c join report r on r.id = c.report_id where c.unit_code = :unit"
                        + " and r.unit_code = :lead and c.state = 'ANSWERED' and c.asked_at <= :askedAt"
                        + " and coalesce(c.indicator_code, c.task_code) = :code"
                        + " and not (c.report_id = :id and c.number >= :number) order by c.ended_at desc limit 1")
                .param("unit", asked.unit())
                .param("lead", asked.report().unit())
                .param("askedAt", Sql.timestamp(asked.askedAt()))
                .param("code", asked.figure().code())
                .param("id", asked.report().toString())
                .param("number", asked.number())
                .query(Contributions::toContribution)
                .optional();
    }

    void add(Contribution contribution) {
        jdbc.sql("insert into contribution (report_id, number, indicator_code, task_code, unit_code, question, due_at,"
                        + " asked_by, asked_at, state) values (:id, :number, :indicator, :task, :unit, :question,"
                        + " :dueAt, :askedBy, :askedAt, :state)")
                .param("id", contribution.report().toString())
                .param("number", contribution.number())
                .param("indicator", contribution.figure().indicator())
                .param("task", contribution.figure().task())
                .param("unit", contribution.unit())
                .param("question", contribution.question())
                .param("dueAt", Sql.timestamp(contribution.dueAt()))
                .param("askedBy", contribution.askedBy())
                .param("askedAt", Sql.timestamp(contribution.askedAt()))
                .param("state", contribution.state().name())
                .update();
    }

    void save(Contribution contribution) {
        var answer = contribution.answer();
        jdbc.sql("update contribution set state = :state, declined = :declined, numerator = :numerator,"
                        + " denominator = :denominator, figure = :figure, answer = :answer, reason = :reason,"
                        + " ended_by = :by, ended_at = :at where report_id = :id and number = :number")
                .param("state", contribution.state().name())
                .param("declined", answer.declined())
                .param("numerator", answer.numerator())
                .param("denominator", answer.denominator())
                .param("figure", answer.value())
                .param("answer", answer.text())
                .param("reason", contribution.withdrawal() != null ? contribution.withdrawal() : answer.reason())
                .param("by", contribution.endedBy())
                .param("at", Sql.timestamp(contribution.endedAt()))
                .param("id", contribution.report().toString())
                .param("number", contribution.number())
                .update();
    }

    /** For a report whose content may not stay here: what was asked and answered goes, that it was asked stays. */
    void erase(Report.Id report) {
        jdbc.sql("update contribution set question = null, numerator = null, denominator = null, figure = null,"
                        + " answer = null, reason = null where report_id = :id")
                .param("id", report.toString())
                .update();
    }

    private static Contribution toContribution(ResultSet row, int number) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        boolean declined = row.getBoolean("declined");
        String reason = row.getString("reason");
        return new Contribution(
                Report.Id.of(row.getString("report_id")),
                row.getInt("number"),
                new Figure(row.getString("indicator_code"), row.getString("task_code")),
                row.getString("unit_code"),
                row.getString("question"),
                Sql.instant(row, "due_at"),
                row.getString("asked_by"),
                Sql.instant(row, "asked_at"),
                state,
                new Answer(
                        declined,
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator"),
                        row.getBigDecimal("figure"),
                        row.getString("answer"),
                        declined && state != State.WITHDRAWN ? reason : null),
                state == State.WITHDRAWN ? reason : null,
                row.getString("ended_by"),
                Sql.instant(row, "ended_at"));
    }
}
