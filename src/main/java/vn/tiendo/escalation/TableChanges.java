package vn.tiendo.escalation;

import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.shared.Sql;

/** Who put which version into force, and why: kept for good. */
@Repository
class TableChanges {

    /** @param takenFrom null for a new text */
    record Row(int version, String by, String reason, Integer takenFrom) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    TableChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of two administrators the second waits here, and then sees what the first did. The start writes this row once. */
    void lock() {
        jdbc.sql("select name from packed_model where name = :name for update")
                .param("name", TableWords.DECISION)
                .query()
                .listOfRows();
    }

    void record(Row change) {
        jdbc.sql("insert into escalation_table_change (version, deployed_by, deployed_at, reason, taken_from)"
                        + " values (:version, :by, :at, :reason, :takenFrom)")
                .param("version", change.version())
                .param("by", change.by())
                .param("at", Sql.timestamp(clock.instant()))
                .param("reason", change.reason())
                .param("takenFrom", change.takenFrom(), Types.INTEGER)
                .update();
    }

    Map<Integer, Row> byVersion() {
        List<Row> rows = jdbc.sql("select * from escalation_table_change")
                .query((row, n) -> new Row(
                        row.getInt("version"),
                        row.getString("deployed_by"),
                        row.getString("reason"),
                        row.getObject("taken_from", Integer.class)))
                .list();
        return rows.stream().collect(Collectors.toMap(Row::version, Function.identity()));
    }
}
