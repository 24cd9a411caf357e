package vn.tiendo.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.shared.Sql;

/** Every save of the calendar, kept for good, and the revision that counts them. */
@Repository
public class CalendarTrail {

    /** One save. */
    public record Entry(int revision, Instant at, String actor, String reason, List<Amendment.Day> days) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int revision() {
        return jdbc.sql("select revision from calendar_revision where id = 1")
                .query(Integer.class)
                .single();
    }

    int hold() {
        return jdbc.sql("select revision from calendar_revision where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    int record(Amendment amendment, String actor, String reason) {
        int revision = hold() + 1;
        jdbc.sql("update calendar_revision set revision = :revision where id = 1")
                .param("revision", revision)
                .update();
        jdbc.sql("insert into calendar_change (revision, at, actor, reason) values (?, ?, ?, ?)")
                .params(revision, Sql.timestamp(clock.instant()), actor, reason)
                .update();
        amendment.days().forEach(day -> record(revision, day));
        return revision;
    }

    private void record(int revision, Amendment.Day day) {
        var insert = jdbc.sql(
                        "insert into calendar_change_day (revision, on_date, old_kind, old_name, old_name_en,"
                                + " old_legal_basis, old_confidence, old_note, new_kind, new_name, new_name_en,"
                                + " new_legal_basis, new_confidence, new_note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(revision)
                .param(day.date());
        for (var row : new Holiday[] {day.before(), day.after()}) {
            insert = insert.param(row == null ? null : row.kind().name())
                    .param(row == null ? null : row.name())
                    .param(row == null ? null : row.nameEn())
                    .param(row == null ? null : row.legalBasis())
                    .param(row == null ? null : row.confidence())
                    .param(row == null ? null : row.note());
        }
        insert.update();
    }

    /** The latest saves, newest first. */
    public List<Entry> latest(int limit) {
        return jdbc.sql("select * from calendar_change order by revision desc limit :limit")
                .param("limit", limit)
                .query((row, n) -> new Entry(
                        row.getInt("revision"),
                        Sql.instant(row, "at"),
                        row.getString("actor"),
                        row.getString("reason"),
                        days(row.getInt("revision"))))
                .list();
    }

    private List<Amendment.Day> days(int revision) {
        return jdbc.sql("select * from calendar_change_day where revision = :revision order by on_date")
                .param("revision", revision)
                .query((row, n) -> new Amendment.Day(
                        row.getObject("on_date", LocalDate.class), holiday(row, "old_"), holiday(row, "new_")))
                .list();
    }

    private static Holiday holiday(ResultSet row, String side) throws SQLException {
        if (row.getString(side + "kind") == null) {
            return null;
        }
        var kind = Holiday.Kind.valueOf(row.getString(side + "kind"));
        return new Holiday(
                row.getObject("on_date", LocalDate.class),
                kind,
                kind == Holiday.Kind.MAKEUP_WORKDAY,
                row.getString(side + "name"),
                row.getString(side + "name_en"),
                row.getString(side + "legal_basis"),
                row.getString(side + "confidence"),
                row.getString(side + "note"));
    }
}
