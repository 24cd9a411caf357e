package vn.tiendo.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.report.Report;
import vn.tiendo.report.Reports;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.Sql;

/** Keeps which level fired when, each once per round, desk and due date, also when a job is retried or two timers meet. */
@Service
@Transactional
public class EscalationLog {

    static final String NONE = "NONE";

    private final JdbcClient jdbc;
    private final Reports reports;
    private final DueDates dueDates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EscalationLog(JdbcClient jdbc, Reports reports, DueDates dueDates, ApplicationEventPublisher events, Clock clock) {
        this.dueDates = dueDates;
        this.jdbc = jdbc;
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records what the table decided and tells whoever listens. Nothing happens for {@code NONE}, for a level that has
     * fired already, and for a report that has left that desk meanwhile.
     *
     * @param recipients comma-separated words of the table
     */
    public void fire(Report.Id id, Stage stage, String level, String recipients, String wording, int workingDaysLate) {
        if (level == null || level.equals(NONE)) {
            return;
        }
        var report = reports.lock(id);
        var dueAt = dueDates.of(report, stage);
        if (deskOf(report) != desk(stage) || fired(report, stage, level, dueAt)) {
            return;
        }
        var escalation = new Escalation(
                id, report.round(), stage, level, words(recipients), wording, workingDaysLate, clock.instant());
        jdbc.sql(
                        "insert into escalation (report_id, round, stage, level, due_at, recipients, wording, days_late,"
                                + " fired_at) values (:id, :round, :stage, :level, :dueAt, :recipients, :wording, :daysLate, :at)")
                .param("id", id.toString())
                .param("round", report.round())
                .param("stage", stage.name())
                .param("level", level)
                .param("dueAt", Sql.timestamp(dueAt))
                .param("recipients", recipients == null ? "" : recipients)
                .param("wording", wording)
                .param("daysLate", workingDaysLate)
                .param("at", Sql.timestamp(escalation.at()))
                .update();
        events.publishEvent(escalation);
    }

    /** All levels a report reached, oldest first. */
    @Transactional(readOnly = true)
    public List<Escalation> of(Report.Id id) {
        return jdbc.sql("select * from escalation where report_id = :id order by id")
                .param("id", id.toString())
                .query((row, n) -> new Escalation(
                        id,
                        row.getInt("round"),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("level"),
                        words(row.getString("recipients")),
                        row.getString("wording"),
                        row.getInt("days_late"),
                        Sql.instant(row, "fired_at")))
                .list();
    }

    /** Ids of the period's reports that the table had listed as not submitted. */
    @Transactional(readOnly = true)
    public Set<String> listed(String period) {
        return Set.copyOf(jdbc.sql("select distinct e.report_id from escalation e join report r on r.id = e.report_id"
                        + " where r.period_code = :period and e.level = 'LISTED'")
                .param("period", period)
                .query(String.class)
                .list());
    }

    /** Drafting and endorsing share the unit's one due date, so a report may move between them while urged. */
    private static Stage deskOf(Report report) {
        return desk(Stage.of(report.state()));
    }

    private static Stage desk(Stage stage) {
        return stage == Stage.ENDORSEMENT ? Stage.DRAFT : stage;
    }

    private boolean fired(Report report, Stage stage, String level, Instant dueAt) {
        return jdbc.sql("select count(*) from escalation where report_id = :id and round = :round and level = :level"
                                + " and due_at = :dueAt and stage in (:stages)")
                        .param("id", report.id().toString())
                        .param("round", report.round())
                        .param("level", level)
                        .param("dueAt", Sql.timestamp(dueAt))
                        .param(
                                "stages",
                                desk(stage) == Stage.DRAFT
                                        ? List.of(Stage.DRAFT.name(), Stage.ENDORSEMENT.name())
                                        : List.of(stage.name()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    static List<String> words(String commaSeparated) {
        if (commaSeparated == null) {
            return List.of();
        }
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
