package vn.tiendo.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.catalogue.CatalogueFiles;
import vn.tiendo.shared.catalogue.CatalogueRow;
import vn.tiendo.shared.catalogue.CatalogueSource;

/** Loads {@code holidays.csv}. */
@Component
@Order(10)
class HolidaySource implements CatalogueSource {

    private static final String FILE = "holidays.csv";
    static final List<String> HEADER = List.of(
            "date",
            "year",
            "weekday",
            "kind",
            "is_working_day",
            "name_vi",
            "name_en",
            "legal_basis",
            "confidence",
            "note");

    private final HolidayTable holidays;

    HolidaySource(HolidayTable holidays) {
        this.holidays = holidays;
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void load(CatalogueFiles files) {
        var there = holidays.byDate().keySet();
        var seen = new HashSet<String>();
        var rows = files.read(FILE, HEADER);
        var added = rows.stream()
                .map(row -> holiday(row, seen))
                .filter(day -> !there.contains(day.date()))
                .toList();
        added.forEach(holidays::add);
    }

    private static Holiday holiday(CatalogueRow row, HashSet<String> seen) {
        LocalDate date = row.date("date");
        row.newKey("date", seen);
        if (!row.text("year").equals(String.valueOf(date.getYear()))) {
            throw row.problem("year", "is not the year of " + date);
        }
        String weekday = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        if (!row.text("weekday").equals(weekday)) {
            throw row.problem("weekday", date + " is a " + weekday);
        }
        var kind = row.constant("kind", Holiday.Kind.class);
        boolean working = row.yes("is_working_day");
        if (working != (kind == Holiday.Kind.MAKEUP_WORKDAY)) {
            throw row.problem("is_working_day", "does not agree with the kind " + kind);
        }
        return new Holiday(
                date,
                kind,
                working,
                row.text("name_vi"),
                row.text("name_en"),
                row.text("legal_basis"),
                row.text("confidence"),
                row.optional("note"));
    }
}
