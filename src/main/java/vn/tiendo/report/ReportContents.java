package vn.tiendo.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.Narrative;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.report.ReportContent.TaskProgress;
import vn.tiendo.target.Obligation;

/** Figures, tasks and texts, one set of rows per version. Only the newest version of an editable report is ever rewritten. */
@Repository
public class ReportContents {

    private enum Section {
        DIRECTION(Narrative::direction),
        INDICATOR_RESULTS(Narrative::indicatorResults),
        TASK_RESULTS(Narrative::taskResults),
        DIFFICULTIES(Narrative::difficulties),
        NEXT_STEPS(Narrative::nextSteps),
        PROPOSALS(Narrative::proposals);

        private final Function<Narrative, String> text;

        Section(Function<Narrative, String> text) {
            this.text = text;
        }
    }

    private static final List<String> TABLES = List.of("report_entry", "report_task", "report_narrative");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    ReportContents(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    public ReportContent of(Report.Id report, int version) {
        var entries = rows("report_entry", report, version)
                .query(ReportContents::toEntry)
                .list();
        var tasks = rows("report_task", report, version)
                .query(ReportContents::toTask)
                .list();
        return new ReportContent(entries, tasks, narrative(report, version));
    }

    private JdbcClient.StatementSpec rows(String table, Report.Id report, int version) {
        return jdbc.sql("select * from " + table + " where report_id = :id and version = :version order by position")
                .param("id", report.toString())
                .param("version", version);
    }

    private Narrative narrative(Report.Id report, int version) {
        Map<Section, String> texts = new EnumMap<>(Section.class);
        jdbc.sql("select section, content from report_narrative where report_id = :id and version = :version")
                .param("id", report.toString())
                .param("version", version)
                .query(row -> {
                    texts.put(Section.valueOf(row.getString("section")), row.getString("content"));
                });
        return new Narrative(
                texts.get(Section.DIRECTION),
                texts.get(Section.INDICATOR_RESULTS),
                texts.get(Section.TASK_RESULTS),
                texts.get(Section.DIFFICULTIES),
                texts.get(Section.NEXT_STEPS),
                texts.get(Section.PROPOSALS));
    }

    /** Empty rows for all that the unit owes, frozen to today's wording and targets. */
    void createBlank(Report.Id report, Obligation obligation) {
        int[] position = {0};
        var entries = obligation.indicators().stream()
                .map(owed -> new Entry(owed.code(), owed.version(), null, null, null, null, null))
                .map(entry -> entryRow(report, 1, entry).addValue("position", position[0]++))
                .toArray(SqlParameterSource[]::new);
        batch.batchUpdate(
                "insert into report_entry (report_id, version, indicator_code, indicator_version, position)"
                        + " values (:id, :version, :indicator, :indicatorVersion, :position)",
                entries);
        position[0] = 0;
        var tasks = obligation.tasks().stream()
                .map(owed -> new TaskProgress(owed.code(), null, null, null, null))
                .map(task -> taskRow(report, 1, task).addValue("position", position[0]++))
                .toArray(SqlParameterSource[]::new);
        batch.batchUpdate(
                "insert into report_task (report_id, version, task_code, position)"
                        + " values (:id, :version, :task, :position)",
                tasks);
    }

    void update(Report.Id report, int version, ReportContent content) {
        batch.batchUpdate(
                "update report_entry set status = :status, numerator = :numerator, denominator = :denominator,"
                        + " figure = :value, explanation = :explanation where report_id = :id and version = :version"
                        + " and indicator_code = :indicator",
                content.entries().stream()
                        .map(entry -> entryRow(report, version, entry))
                        .toArray(SqlParameterSource[]::new));
        batch.batchUpdate(
                "update report_task set progress = :progress, result = :result, difficulties = :difficulties,"
                        + " proposals = :proposals where report_id = :id and version = :version and task_code = :task",
                content.tasks().stream()
                        .map(task -> taskRow(report, version, task))
                        .toArray(SqlParameterSource[]::new));
        if (content.narrative() != null) {
            replaceNarrative(report, version, content.narrative());
        }
    }

    private void replaceNarrative(Report.Id report, int version, Narrative narrative) {
        jdbc.sql("delete from report_narrative where report_id = :id and version = :version")
                .param("id", report.toString())
                .param("version", version)
                .update();
        for (var section : Section.values()) {
            String text = section.text.apply(narrative);
            if (text != null) {
                jdbc.sql("insert into report_narrative (report_id, version, section, content)"
                                + " values (:id, :version, :section, :content)")
                        .param("id", report.toString())
                        .param("version", version)
                        .param("section", section.name())
                        .param("content", text)
                        .update();
            }
        }
    }

    /** Takes every word and figure out of every version: nothing secret may stay behind. What was owed stays. */
    void erase(Report.Id report) {
        jdbc.sql("update report_entry set status = null, numerator = null, denominator = null, figure = null,"
                        + " explanation = null where report_id = :id")
                .param("id", report.toString())
                .update();
        jdbc.sql("update report_task set progress = null, result = null, difficulties = null, proposals = null"
                        + " where report_id = :id")
                .param("id", report.toString())
                .update();
        jdbc.sql("delete from report_narrative where report_id = :id")
                .param("id", report.toString())
                .update();
    }

    /** The next version starts as a copy, so that the one sent up stays readable as it was. */
    void copyToNext(Report.Id report, int version) {
        for (var table : TABLES) {
            String columns = columns(table);
            jdbc.sql("insert into " + table + " (report_id, version, " + columns + ") select report_id, version + 1, "
                            + columns + " from " + table + " where report_id = :id and version = :version")
                    .param("id", report.toString())
                    .param("version", version)
                    .update();
        }
    }

    private static String columns(String table) {
        return switch (table) {
            case "report_entry" ->
                "indicator_code, indicator_version, position, status, numerator, denominator," + " figure, explanation";
            case "report_task" -> "task_code, position, progress, result, difficulties, proposals";
            default -> "section, content";
        };
    }

    private static MapSqlParameterSource entryRow(Report.Id report, int version, Entry entry) {
        return key(report, version)
                .addValue("indicator", entry.indicator())
                .addValue("indicatorVersion", entry.indicatorVersion())
                .addValue(
                        "status", entry.status() == null ? null : entry.status().name())
                .addValue("numerator", entry.numerator())
                .addValue("denominator", entry.denominator())
                .addValue("value", entry.value())
                .addValue("explanation", entry.explanation());
    }

    private static MapSqlParameterSource taskRow(Report.Id report, int version, TaskProgress task) {
        return key(report, version)
                .addValue("task", task.task())
                .addValue("progress", task.progress())
                .addValue("result", task.result())
                .addValue("difficulties", task.difficulties())
                .addValue("proposals", task.proposals());
    }

    private static MapSqlParameterSource key(Report.Id report, int version) {
        return new MapSqlParameterSource("id", report.toString()).addValue("version", version);
    }

    private static Entry toEntry(ResultSet row, int number) throws SQLException {
        String status = row.getString("status");
        return new Entry(
                row.getString("indicator_code"),
                row.getInt("indicator_version"),
                status == null ? null : Status.valueOf(status),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getBigDecimal("figure"),
                row.getString("explanation"));
    }

    private static TaskProgress toTask(ResultSet row, int number) throws SQLException {
        return new TaskProgress(
                row.getString("task_code"),
                row.getObject("progress", Integer.class),
                row.getString("result"),
                row.getString("difficulties"),
                row.getString("proposals"));
    }
}
