package vn.tiendo.report;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.shared.Sql;

/** Every return by Sở TT&TT or UBND with the clock of its answer: late answers are counted apart from late reports. */
@Repository
public class ReportReturns {

    /**
     * One return.
     *
     * @param round the round that was returned
     * @param answeredAt when the endorsed answer reached the reviewing department; null while it has not
     */
    public record Return(int round, Stage stage, Instant returnedAt, Instant dueAt, Instant answeredAt) {}

    private final JdbcClient jdbc;

    ReportReturns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Report.Id report, int round, Stage stage, Instant at, Instant dueAt) {
        jdbc.sql("insert into report_return (report_id, round, stage, returned_at, due_at)"
                        + " values (:id, :round, :stage, :at, :dueAt)")
                .param("id", report.toString())
                .param("round", round)
                .param("stage", stage.name())
                .param("at", Sql.timestamp(at))
                .param("dueAt", Sql.timestamp(dueAt))
                .update();
    }

    void answered(Report.Id report, Instant at) {
        jdbc.sql("update report_return set answered_at = :at where report_id = :id and answered_at is null")
                .param("at", Sql.timestamp(at))
                .param("id", report.toString())
                .update();
    }

    /** The unit took its answer back before anybody looked at it. */
    void answerRecalled(Report.Id report) {
        jdbc.sql("update report_return set answered_at = null where report_id = :id"
                        + " and round = (select max(round) from report_return where report_id = :id)")
                .param("id", report.toString())
                .update();
    }

    void moveDueDate(Report.Id report, Instant dueAt) {
        jdbc.sql("update report_return set due_at = :dueAt where report_id = :id and answered_at is null")
                .param("dueAt", Sql.timestamp(dueAt))
                .param("id", report.toString())
                .update();
    }

    /** Oldest first. */
    public List<Return> of(Report.Id report) {
        return jdbc.sql("select * from report_return where report_id = :id order by round")
                .param("id", report.toString())
                .query((row, n) -> new Return(
                        row.getInt("round"),
                        Stage.valueOf(row.getString("stage")),
                        Sql.instant(row, "returned_at"),
                        Sql.instant(row, "due_at"),
                        Sql.instant(row, "answered_at")))
                .list();
    }
}
