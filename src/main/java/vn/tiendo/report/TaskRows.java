package vn.tiendo.report;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.report.ReportContent.TaskProgress;

/** How far the tasks of a version are, one row each. */
@Repository
class TaskRows {

    static final String COLUMNS = "task_code, position, progress, result, difficulties, proposals";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    TaskRows(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<TaskProgress> of(Report.Id report, int version) {
        return jdbc.sql("select * from report_task where report_id = :id and version = :version order by position")
                .param("id", report.toString())
                .param("version", version)
                .query((row, n) -> new TaskProgress(
                        row.getString("task_code"),
                        row.getObject("progress", Integer.class),
                        row.getString("result"),
                        row.getString("difficulties"),
                        row.getString("proposals")))
                .list();
    }

    /** Which of these tasks the report has. */
    List<String> known(Report.Id report, int version, Collection<String> tasks) {
        return jdbc.sql("select task_code from report_task where report_id = :id and version = :version"
                        + " and task_code in (:tasks)")
                .param("id", report.toString())
                .param("version", version)
                .param("tasks", tasks)
                .query(String.class)
                .list();
    }

    void add(Report.Id report, List<String> tasks) {
        int[] position = {0};
        batch.batchUpdate(
                "insert into report_task (report_id, version, task_code, position)"
                        + " values (:id, :version, :task, :position)",
                tasks.stream()
                        .map(task -> ReportContents.key(report, 1)
                                .addValue("task", task)
                                .addValue("position", position[0]++))
                        .toArray(SqlParameterSource[]::new));
    }

    void update(Report.Id report, int version, List<TaskProgress> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        batch.batchUpdate(
                "update report_task set progress = :progress, result = :result, difficulties = :difficulties,"
                        + " proposals = :proposals where report_id = :id and version = :version and task_code = :task",
                tasks.stream()
                        .map(task -> ReportContents.key(report, version)
                                .addValue("task", task.task())
                                .addValue("progress", task.progress())
                                .addValue("result", task.result())
                                .addValue("difficulties", task.difficulties())
                                .addValue("proposals", task.proposals()))
                        .toArray(SqlParameterSource[]::new));
    }

    void erase(Report.Id report) {
        jdbc.sql("update report_task set progress = null, result = null, difficulties = null, proposals = null"
                        + " where report_id = :id")
                .param("id", report.toString())
                .update();
    }
}
