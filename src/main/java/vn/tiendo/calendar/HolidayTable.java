package vn.tiendo.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.TransactionLocal;

@Component
class HolidayTable implements Holidays {

    private final JdbcClient jdbc;
    private final TransactionLocal<NavigableMap<LocalDate, Holiday>> days = new TransactionLocal<>(this::read);

    HolidayTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public NavigableMap<LocalDate, Holiday> byDate() {
        return days.get();
    }

    void add(Holiday day) {
        jdbc.sql("""
                insert into holiday (on_date, kind, working, name, name_en, legal_basis, confidence, note)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        day.date(),
                        day.kind().name(),
                        day.working(),
                        day.name(),
                        day.nameEn(),
                        day.legalBasis(),
                        day.confidence(),
                        day.note())
                .update();
        days.forget();
    }

    void remove(LocalDate day) {
        jdbc.sql("delete from holiday where on_date = ?").param(day).update();
        days.forget();
    }

    private NavigableMap<LocalDate, Holiday> read() {
        var byDate = new TreeMap<LocalDate, Holiday>();
        jdbc.sql("select * from holiday")
                .query(HolidayTable::holiday)
                .list()
                .forEach(day -> byDate.put(day.date(), day));
        return Collections.unmodifiableNavigableMap(byDate);
    }

    private static Holiday holiday(ResultSet row, int number) throws SQLException {
        return new Holiday(
                row.getObject("on_date", LocalDate.class),
                Holiday.Kind.valueOf(row.getString("kind")),
                row.getBoolean("working"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("legal_basis"),
                row.getString("confidence"),
                row.getString("note"));
    }
}
