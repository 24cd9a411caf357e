package vn.tiendo.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.report.Part.Kind;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.Sql;

/** All wishes to have more opened, with how they were decided. */
@Repository
public class Unlocks {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Unlocks(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Oldest first. */
    public List<Unlock> of(Report.Id report) {
        Map<Integer, List<Part>> parts = new HashMap<>();
        jdbc.sql("select number, kind, code from report_unlock_part where report_id = :id order by number, kind, code")
                .param("id", report.toString())
                .query(row -> {
                    parts.computeIfAbsent(row.getInt("number"), number -> new ArrayList<>())
                            .add(new Part(Kind.valueOf(row.getString("kind")), row.getString("code")));
                });
        return jdbc.sql("select * from report_unlock where report_id = :id order by number")
                .param("id", report.toString())
                .query((row, n) -> toUnlock(report, row, parts))
                .list();
    }

    /** @throws DomainException NOT_FOUND */
    Unlock get(Report.Id report, int number) {
        return of(report).stream()
                .filter(unlock -> unlock.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> new DomainException(DomainException.Kind.NOT_FOUND, "unlock-unknown", report, number));
    }

    /** Keeps a new one under the next number; whoever calls holds the report's row. */
    Unlock add(Report report, List<Part> parts, String reason, String username, Instant at, Unlock.State state) {
        var id = report.id();
        int number = of(id).size() + 1;
        boolean decided = state != Unlock.State.REQUESTED;
        jdbc.sql("insert into report_unlock (report_id, number, version, reason, state, requested_by, requested_at,"
                        + " decided_by, decided_at) values (:id, :number, :version, :reason, :state, :by, :at,"
                        + " :decidedBy, :decidedAt)")
                .param("id", id.toString())
                .param("number", number)
                .param("version", report.version())
                .param("reason", reason)
                .param("state", state.name())
                .param("by", username)
                .param("at", Sql.timestamp(at))
                .param("decidedBy", decided ? username : null)
                .param("decidedAt", decided ? Sql.timestamp(at) : null)
                .update();
        for (var part : parts) {
            jdbc.sql("insert into report_unlock_part (report_id, number, kind, code)"
                            + " values (:id, :number, :kind, :code)")
                    .param("id", id.toString())
                    .param("number", number)
                    .param("kind", part.kind().name())
                    .param("code", part.code())
                    .update();
        }
        return told(id, number);
    }

    Unlock decide(Unlock unlock, Unlock.State state, String username, Instant at, String reason) {
        jdbc.sql("update report_unlock set state = :state, decided_by = :by, decided_at = :at,"
                        + " decision_reason = :reason where report_id = :id and number = :number")
                .param("state", state.name())
                .param("by", username)
                .param("at", Sql.timestamp(at))
                .param("reason", reason)
                .param("id", unlock.report().toString())
                .param("number", unlock.number())
                .update();
        return told(unlock.report(), unlock.number());
    }

    /** The report goes up: whatever is still asked for has no object any more. */
    void lapse(Report.Id report) {
        jdbc.sql("update report_unlock set state = 'LAPSED' where report_id = :id and state = 'REQUESTED'")
                .param("id", report.toString())
                .update();
    }

    private Unlock told(Report.Id report, int number) {
        var unlock = get(report, number);
        events.publishEvent(new UnlockChanged(unlock));
        return unlock;
    }

    private static Unlock toUnlock(Report.Id report, ResultSet row, Map<Integer, List<Part>> parts)
            throws SQLException {
        int number = row.getInt("number");
        return new Unlock(
                report,
                number,
                row.getInt("version"),
                parts.getOrDefault(number, List.of()),
                row.getString("reason"),
                Unlock.State.valueOf(row.getString("state")),
                row.getString("requested_by"),
                Sql.instant(row, "requested_at"),
                row.getString("decided_by"),
                Sql.instant(row, "decided_at"),
                row.getString("decision_reason"));
    }
}
