package vn.tiendo.target;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.TransactionLocal;

/** Tasks with who leads them. */
@Component
class TaskTable {

    private final JdbcClient jdbc;
    private final TransactionLocal<List<PlanTask>> tasks = new TransactionLocal<>(this::read);

    TaskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the catalogue's order. */
    List<PlanTask> tasks() {
        return tasks.get();
    }

    void add(int ordinal, PlanTask task, List<Expansion.Member> leads, List<Expansion.Member> coordinators) {
        jdbc.sql("""
                insert into plan_task (code, ordinal, pillar, name, name_en, lead_basis, deliverable, deadline,
                    deadline_basis, source_quote)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        task.code(),
                        ordinal,
                        task.pillar(),
                        task.name(),
                        task.nameEn(),
                        task.responsibility().leadBasis(),
                        task.deliverable(),
                        task.deadline(),
                        task.deadlineBasis(),
                        task.sourceQuote())
                .update();
        leads.forEach(member -> assign(task, AssignmentRow.LEAD, member));
        coordinators.forEach(member -> assign(task, AssignmentRow.COORDINATE, member));
        task.relatedIndicators()
                .forEach(indicator -> jdbc.sql("insert into task_indicator (task_code, indicator_code) values (?, ?)")
                        .params(task.code(), indicator)
                        .update());
        tasks.forget();
    }

    private void assign(PlanTask task, String duty, Expansion.Member member) {
        jdbc.sql("""
                insert into task_assignment (task_code, duty, unit_code, via_group, ordinal)
                values (?, ?, ?, ?, ?)""")
                .params(Arrays.asList(task.code(), duty, member.unitCode(), member.viaGroup(), member.ordinal()))
                .update();
    }

    private List<PlanTask> read() {
        Map<String, List<AssignmentRow>> assigned =
                jdbc.sql("""
                select a.task_code as assigned_to, a.duty, a.unit_code, a.via_group
                from task_assignment a join unit u on u.code = a.unit_code
                order by a.ordinal, u.ordinal, u.code""").query(AssignmentRow::read).list().stream().collect(groupingBy(AssignmentRow::of));
        Map<String, List<String>> related =
                jdbc.sql("""
                select t.task_code, t.indicator_code from task_indicator t join indicator i on i.code = t.indicator_code
                order by i.ordinal, i.code""").query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return jdbc.sql("select * from plan_task order by ordinal, code")
                .query((row, n) -> new PlanTask(
                        row.getString("code"),
                        row.getString("pillar"),
                        row.getString("name"),
                        row.getString("name_en"),
                        AssignmentRow.responsibility(
                                assigned.getOrDefault(row.getString("code"), List.of()), row.getString("lead_basis")),
                        row.getString("deliverable"),
                        related.getOrDefault(row.getString("code"), List.of()),
                        row.getObject("deadline", LocalDate.class),
                        row.getString("deadline_basis"),
                        row.getString("source_quote")))
                .list();
    }
}
