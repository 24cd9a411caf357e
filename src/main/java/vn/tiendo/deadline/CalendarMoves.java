package vn.tiendo.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.deadline.DateMove.Kept;
import vn.tiendo.deadline.DateMove.What;
import vn.tiendo.shared.Sql;

/** Which due dates followed which save of the calendar, kept for good: one row each. */
@Repository
public class CalendarMoves {

    /** Due dates that share everything but the unit. @param units empty for a date of the period itself */
    public record Group(String period, What what, Instant from, Instant to, Kept kept, List<String> units) {}

    /** Puts together what belongs together: thousands of reports share the dates of their period. */
    public static final class Groups {

        private record Same(String period, What what, Instant from, Instant to, Kept kept, boolean ofUnits) {}

        private final Map<Same, List<String>> units = new LinkedHashMap<>();

        void add(DateMove move) {
            var same = new Same(move.period(), move.what(), move.from(), move.to(), move.kept(), move.unit() != null);
            var there = units.computeIfAbsent(same, none -> new ArrayList<>());
            if (move.unit() != null) {
                there.add(move.unit());
            }
        }

        List<Group> all() {
            return units.entrySet().stream()
                    .map(entry -> new Group(
                            entry.getKey().period(),
                            entry.getKey().what(),
                            entry.getKey().from(),
                            entry.getKey().to(),
                            entry.getKey().kept(),
                            entry.getValue()))
                    .toList();
        }
    }

    private final JdbcClient jdbc;

    CalendarMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(int revision, DateMove move) {
        jdbc.sql("insert into calendar_move (revision, period_code, unit_code, what, old_at, new_at, kept)"
                        + " values (:revision, :period, :unit, :what, :from, :to, :kept)")
                .param("revision", revision)
                .param("period", move.period())
                .param("unit", move.unit())
                .param("what", move.what().name())
                .param("from", Sql.timestamp(move.from()))
                .param("to", Sql.timestamp(move.to()))
                .param("kept", move.kept() == null ? null : move.kept().name())
                .update();
    }

    /** What followed one save. */
    public List<Group> of(int revision) {
        var groups = new Groups();
        jdbc.sql("select * from calendar_move where revision = :revision order by id")
                .param("revision", revision)
                .query(row -> {
                    groups.add(new DateMove(
                            row.getString("period_code"),
                            row.getString("unit_code"),
                            What.valueOf(row.getString("what")),
                            Sql.instant(row, "old_at"),
                            Sql.instant(row, "new_at"),
                            row.getString("kept") == null ? null : Kept.valueOf(row.getString("kept"))));
                });
        return groups.all();
    }
}
