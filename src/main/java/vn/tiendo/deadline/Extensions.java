package vn.tiendo.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.deadline.Extension.State;
import vn.tiendo.report.Report;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.Sql;

/** All requests for a later due date. Whoever changes one holds the report's row. */
@Repository
public class Extensions {

    private final JdbcClient jdbc;

    Extensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    public List<Extension> of(Report.Id report) {
        return jdbc.sql("select * from extension where report_id = :id order by number")
                .param("id", report.toString())
                .query(Extensions::toExtension)
                .list();
    }

    /** @throws DomainException NOT_FOUND */
    public Extension get(Report.Id report, int number) {
        return of(report).stream()
                .filter(extension -> extension.number() == number)
                .findFirst()
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "extension-unknown", report, number));
    }

    /** The one nobody has decided yet; there is never more than one. */
    public Optional<Extension> waiting(Report.Id report) {
        return of(report).stream()
                .filter(extension -> extension.state() == State.REQUESTED)
                .findFirst();
    }

    /** What waits at a desk, oldest first. */
    public List<Extension> waitingAt(Stage desk) {
        return jdbc.sql("select * from extension where state = 'REQUESTED' and desk = :desk"
                        + " order by requested_at, report_id")
                .param("desk", desk.name())
                .query(Extensions::toExtension)
                .list();
    }

    /** Every request that waits for a decision, oldest first. */
    List<Extension> waiting() {
        return jdbc.sql("select * from extension where state = 'REQUESTED' order by requested_at, report_id")
                .query(Extensions::toExtension)
                .list();
    }

    /** The last one that was granted; its instance may still wait for the granted day. */
    Optional<Extension> granted(Report.Id report) {
        return of(report).stream()
                .filter(extension -> extension.state() == State.GRANTED)
                .reduce((earlier, later) -> later);
    }

    void add(Extension extension) {
        jdbc.sql("insert into extension (report_id, number, requested_due_at, previous_due_at, reason, requested_by,"
                        + " requested_at, desk, state) values (:id, :number, :requestedDueAt, :previousDueAt, :reason,"
                        + " :requestedBy, :requestedAt, :desk, :state)")
                .param("id", extension.report().toString())
                .param("number", extension.number())
                .param("requestedDueAt", Sql.timestamp(extension.requestedDueAt()))
                .param("previousDueAt", Sql.timestamp(extension.previousDueAt()))
                .param("reason", extension.reason())
                .param("requestedBy", extension.requestedBy())
                .param("requestedAt", Sql.timestamp(extension.requestedAt()))
                .param("desk", extension.desk().name())
                .param("state", extension.state().name())
                .update();
    }

    void save(Extension extension) {
        jdbc.sql("update extension set state = :state, decided_by = :by, decided_at = :at, decision_reason = :why"
                        + " where report_id = :id and number = :number")
                .param("state", extension.state().name())
                .param("by", extension.decidedBy())
                .param("at", Sql.timestamp(extension.decidedAt()))
                .param("why", extension.decisionReason())
                .param("id", extension.report().toString())
                .param("number", extension.number())
                .update();
    }

    private static Extension toExtension(ResultSet row, int number) throws SQLException {
        return new Extension(
                Report.Id.of(row.getString("report_id")),
                row.getInt("number"),
                Sql.instant(row, "requested_due_at"),
                Sql.instant(row, "previous_due_at"),
                row.getString("reason"),
                row.getString("requested_by"),
                Sql.instant(row, "requested_at"),
                Stage.valueOf(row.getString("desk")),
                State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                Sql.instant(row, "decided_at"),
                row.getString("decision_reason"));
    }
}
