package vn.tiendo.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.deadline.Criticism;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.Unit;
import vn.tiendo.organization.Units;
import vn.tiendo.report.Report;
import vn.tiendo.shared.Sql;

/** Proposals of criticism with what a person needs to decide them: which report, how late, on what ground. */
@Service
@Transactional(readOnly = true)
public class CriticismViews {

    private static final int SHOWN = 500;

    /** One proposal. @param previousPeriod the late period before; null unless the ground is REPEATED */
    public record Proposal(
            String report,
            String period,
            String unit,
            String unitName,
            Report.State reportState,
            Instant dueAt,
            Instant submittedAt,
            Criticism.Ground ground,
            String previousPeriod,
            Instant proposedAt,
            Criticism.State state,
            String decidedBy,
            String decidedByName,
            Instant decidedAt,
            String documentNumber,
            LocalDate documentDate,
            String reason) {}

    private final JdbcClient jdbc;
    private final Units units;
    private final Directory directory;

    CriticismViews(JdbcClient jdbc, Units units, Directory directory) {
        this.jdbc = jdbc;
        this.units = units;
        this.directory = directory;
    }

    /** Newest first, the first few hundred. @param state null for all */
    public List<Proposal> all(Criticism.State state) {
        return query("c.state in (:states)", state == null ? List.of(Criticism.State.values()) : List.of(state), "");
    }

    public Proposal of(Report.Id report) {
        return query(
                        "c.report_id = :report and c.state in (:states)",
                        List.of(Criticism.State.values()),
                        report.toString())
                .get(0);
    }

    private List<Proposal> query(String where, List<Criticism.State> states, String report) {
        Map<String, Unit> known = units.all().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        Map<String, String> names = new HashMap<>();
        return jdbc.sql(
                        "select c.*, r.state as report_state, r.due_at, r.submitted_at from criticism c join report r on r.id = c.report_id"
                                + " where " + where + " order by c.proposed_at desc, c.report_id limit " + SHOWN)
                .param("states", states.stream().map(Enum::name).toList())
                .param("report", report)
                .query((row, n) -> {
                    var id = Report.Id.of(row.getString("report_id"));
                    String previous = row.getString("previous_report");
                    String by = row.getString("decided_by");
                    return new Proposal(
                            id.toString(),
                            id.period(),
                            id.unit(),
                            known.get(id.unit()).name(),
                            Report.State.valueOf(row.getString("report_state")),
                            Sql.instant(row, "due_at"),
                            Sql.instant(row, "submitted_at"),
                            Criticism.Ground.valueOf(row.getString("ground")),
                            previous == null ? null : Report.Id.of(previous).period(),
                            Sql.instant(row, "proposed_at"),
                            Criticism.State.valueOf(row.getString("state")),
                            by,
                            by == null ? null : names.computeIfAbsent(by, directory::nameOf),
                            Sql.instant(row, "decided_at"),
                            row.getString("document_number"),
                            row.getObject("document_date", LocalDate.class),
                            row.getString("reason"));
                })
                .list();
    }
}
