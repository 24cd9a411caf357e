package vn.tiendo.doors;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that must not move when somebody is refused: the report, its tasks, variables, jobs and trail, the engine's house. */
record Dossier(Map<String, List<String>> rows) {

    private static final String OF_REPORT =
            " where proc_inst_id_ in (select proc_inst_id_ from act_hi_procinst where business_key_ = :id)";

    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("report", "select * from report where id = :id"),
            Map.entry("trail", "select * from report_event where report_id = :id order by id"),
            Map.entry("figures", "select * from report_entry where report_id = :id order by version, position"),
            Map.entry("extensions", "select * from extension where report_id = :id order by number"),
            Map.entry("contributions", "select * from contribution where report_id = :id order by number"),
            Map.entry("returns", "select * from report_return where report_id = :id order by round"),
            Map.entry("paper", "select * from paper_hand_in where report_id = :id"),
            Map.entry("authors", "select * from report_author where report_id = :id order by version, username"),
            Map.entry(
                    "tasks",
                    "select id_, task_def_key_, name_, description_, assignee_, owner_, delegation_, priority_,"
                            + " due_date_, follow_up_date_, suspension_state_ from act_ru_task" + OF_REPORT
                            + " order by id_"),
            Map.entry(
                    "links",
                    "select l.type_, l.user_id_, l.group_id_ from act_ru_identitylink l"
                            + " join act_ru_task t on t.id_ = l.task_id_ join act_hi_procinst p on p.proc_inst_id_ ="
                            + " t.proc_inst_id_ where p.business_key_ = :id order by 1, 2, 3"),
            Map.entry(
                    "variables",
                    "select name_, type_, text_, long_, execution_id_, task_id_ from act_ru_variable" + OF_REPORT
                            + " order by name_, execution_id_"),
            Map.entry(
                    "tokens",
                    "select id_, act_id_, is_active_, suspension_state_ from act_ru_execution" + OF_REPORT
                            + " order by id_"),
            Map.entry(
                    "jobs",
                    "select id_, handler_type_, duedate_, retries_, suspension_state_ from act_ru_job where"
                            + " process_instance_id_ in (select proc_inst_id_ from act_hi_procinst where business_key_ ="
                            + " :id) order by id_"),
            Map.entry(
                    "past variables", "select name_, text_, state_ from act_hi_varinst" + OF_REPORT + " order by 1, 2"),
            Map.entry("instances", "select count(*) from act_ru_execution where parent_id_ is null and :id <> ''"),
            Map.entry("deployments", "select count(*) from act_re_deployment where :id <> ''"),
            Map.entry("filters", "select id_, name_, query_ from act_ru_filter where :id <> '' order by id_"),
            Map.entry("rights", "select count(*) from act_ru_authorization where :id <> ''"),
            Map.entry("users", "select id_, first_, last_, email_, pwd_ from act_id_user where :id <> '' order by id_"),
            Map.entry("groups", "select count(*) from act_id_group where :id <> ''"),
            Map.entry(
                    "memberships", "select user_id_, group_id_ from act_id_membership where :id <> '' order by 1, 2"));

    static Dossier of(JdbcClient jdbc, String report) {
        Map<String, List<String>> rows = new TreeMap<>();
        QUERIES.forEach((name, query) -> rows.put(
                name,
                jdbc.sql(query).param("id", report).query().listOfRows().stream()
                        .map(Dossier::text)
                        .toList()));
        return new Dossier(rows);
    }

    private static String text(Map<String, Object> row) {
        var text = new StringBuilder();
        row.forEach((column, value) -> text.append(column)
                .append('=')
                .append(value instanceof java.sql.Clob || value instanceof byte[] ? "…" : value)
                .append(' '));
        return text.toString();
    }
}
