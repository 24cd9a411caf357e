package vn.tiendo.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.ReportChanged.Action;
import vn.tiendo.shared.Sql;

/** Every step of every report, kept for good and told to whoever listens, in the transaction of the step. */
@Repository
public class ReportLog {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ReportLog(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    void record(ReportChanged step) {
        jdbc.sql("insert into report_event (report_id, at, actor, action, stage, from_state, to_state, reason,"
                        + " directive, round, version) values (:id, :at, :actor, :action, :stage, :from, :to, :reason,"
                        + " :directive, :round, :version)")
                .param("id", step.report().toString())
                .param("at", Sql.timestamp(step.at()))
                .param("actor", step.actor())
                .param("action", step.action().name())
                .param("stage", step.stage() == null ? null : step.stage().name())
                .param("from", step.from() == null ? null : step.from().name())
                .param("to", step.to().name())
                .param("reason", step.reason())
                .param("directive", step.directive())
                .param("round", step.round())
                .param("version", step.version())
                .update();
        events.publishEvent(step);
    }

    /** All steps, oldest first. */
    public List<ReportChanged> of(Report.Id report) {
        return jdbc.sql("select * from report_event where report_id = :id order by id")
                .param("id", report.toString())
                .query((row, n) -> new ReportChanged(
                        report,
                        Sql.instant(row, "at"),
                        row.getString("actor"),
                        Action.valueOf(row.getString("action")),
                        row.getString("stage") == null ? null : Stage.valueOf(row.getString("stage")),
                        row.getString("from_state") == null ? null : State.valueOf(row.getString("from_state")),
                        State.valueOf(row.getString("to_state")),
                        row.getString("reason"),
                        row.getString("directive"),
                        row.getInt("round"),
                        row.getInt("version")))
                .list();
    }

    /** Everybody who ever wrote in the report or sent it up. */
    public Set<String> authors(Report.Id report) {
        return jdbc
                .sql("select username from report_author where report_id = :id union select actor from report_event"
                        + " where report_id = :id and action = 'SUBMITTED'")
                .param("id", report.toString())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody who ever decided on the report at this desk, whichever way. */
    public Set<String> decidersAt(Report.Id report, Stage desk) {
        return jdbc
                .sql("select distinct actor from report_event where report_id = :id and stage = :stage"
                        + " and action <> 'RECALLED'")
                .param("id", report.toString())
                .param("stage", desk.name())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ids of reports not yet settled in which the person had any part. */
    public Set<String> openWithPartOf(String username) {
        return Set.copyOf(jdbc.sql("select r.id from report r where r.state not in ('APPROVED', 'NOT_SUBMITTED') and"
                        + " (exists (select 1 from report_author a where a.report_id = r.id and a.username = :username)"
                        + " or exists (select 1 from report_event e where e.report_id = r.id and e.actor = :username))")
                .param("username", username)
                .query(String.class)
                .list());
    }

    /** Whoever wrote in a version is an author of the report and does not decide on it; what others declared before ends. */
    public void wroteIn(Report report, String username, java.time.Instant at) {
        int known = jdbc.sql("update report_author set at = :at where report_id = :id and version = :version"
                        + " and username = :username")
                .param("at", Sql.timestamp(at))
                .param("id", report.id().toString())
                .param("version", report.version())
                .param("username", username)
                .update();
        if (known == 0) {
            jdbc.sql("insert into report_author (report_id, version, username, at)"
                            + " values (:id, :version, :username, :at)")
                    .param("id", report.id().toString())
                    .param("version", report.version())
                    .param("username", username)
                    .param("at", Sql.timestamp(at))
                    .update();
        }
        jdbc.sql("update report set declared_by = null, declared_at = null where id = :id and declared_by <> :username")
                .param("id", report.id().toString())
                .param("username", username)
                .update();
    }
}
