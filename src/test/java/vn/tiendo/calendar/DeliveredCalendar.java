package vn.tiendo.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;

/** The calendar over the delivered holiday table, for tests that need neither Spring nor a database. */
public final class DeliveredCalendar {

    private DeliveredCalendar() {}

    public static WorkingCalendar calendar() {
        var days = new TreeMap<LocalDate, Holiday>();
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var file = Objects.requireNonNull(DeliveredCalendar.class.getResourceAsStream("/catalogue/holidays.csv"));
        try (var rows = format.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(row -> days.put(
                    LocalDate.parse(row.get("date")),
                    new Holiday(
                            LocalDate.parse(row.get("date")),
                            Holiday.Kind.valueOf(row.get("kind")),
                            row.get("is_working_day").equals("Y"),
                            row.get("name_vi"),
                            row.get("name_en"),
                            row.get("legal_basis"),
                            row.get("confidence"),
                            row.get("note"))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new WorkingCalendar(() -> days);
    }
}
