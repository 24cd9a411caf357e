package vn.tiendo.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/**
 * Reads a file that an administrator sends: the columns of {@code holidays.csv}, nothing repaired in silence, and all
 * that is wrong told at once, each with its line and column. Refusals name them {@code line[12].legal_basis}.
 */
final class HolidayCsv {

    private static final int LARGEST = 1_000_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Fields of a change and the columns they stand in. */
    private static final Map<String, String> COLUMNS = Map.of(
            "date", "date",
            "kind", "kind",
            "name", "name_vi",
            "nameEn", "name_en",
            "legalBasis", "legal_basis",
            "confidence", "confidence",
            "note", "note");

    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<DayChange> changes = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();

    private HolidayCsv() {}

    /** @throws InvalidFields unless every row will do */
    static List<DayChange> read(byte[] content, Set<LocalDate> stored) {
        var file = new HolidayCsv();
        file.rows(file.text(content));
        file.problems.addAll(
                DayRules.broken(file.changes, stored, (n, field) -> place(file.lines.get(n), COLUMNS.get(field))));
        file.problems.sort(Comparator.comparingLong(HolidayCsv::lineOf));
        file.refuseProblems();
        return file.changes;
    }

    private String text(byte[] content) {
        if (content.length > LARGEST) {
            problem(1, null, "csv-too-large");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            // what spreadsheets put in front of a file says nothing and hides in the first column's name
            if (text.startsWith(BYTE_ORDER_MARK)) {
                problem(1, HolidaySource.HEADER.get(0), "csv-byte-order-mark");
            } else if (text.isBlank()) {
                problem(1, null, "csv-empty");
            }
            refuseProblems();
            return text;
        } catch (CharacterCodingException notUtf8) {
            problem(1, null, "csv-encoding");
            throw new InvalidFields(problems);
        }
    }

    private void rows(String text) {
        long line = 1;
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            for (var records = parser.iterator(); records.hasNext(); line = parser.getCurrentLineNumber() + 1) {
                List<String> cells = records.next().toList();
                if (line == 1) {
                    checkHeader(cells);
                } else if (cells.size() != HolidaySource.HEADER.size()) {
                    problem(line, null, "csv-columns", HolidaySource.HEADER.size(), cells.size());
                } else {
                    row(line, cells);
                }
            }
        } catch (IOException | UncheckedIOException notCsv) {
            problem(line, null, "csv-malformed");
        }
        if (line <= 2 && changes.isEmpty() && problems.isEmpty()) {
            problem(line, null, "csv-empty");
        }
    }

    private void checkHeader(List<String> cells) {
        if (!cells.equals(HolidaySource.HEADER)) {
            problem(1, null, "csv-header", String.join(",", HolidaySource.HEADER));
            refuseProblems();
        }
    }

    private void row(long line, List<String> cells) {
        cells.stream()
                .filter(cell -> !Normalizer.isNormalized(cell, Normalizer.Form.NFC))
                .map(cell -> HolidaySource.HEADER.get(cells.indexOf(cell)))
                .forEach(column -> problem(line, column, "csv-not-composed"));
        LocalDate date = date(line, cells.get(0));
        Holiday.Kind kind = kind(line, cells.get(3));
        if (date != null) {
            String weekday = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            same(line, "year", cells.get(1), String.valueOf(date.getYear()));
            same(line, "weekday", cells.get(2), weekday);
        }
        if (kind != null) {
            same(line, "is_working_day", cells.get(4), kind == Holiday.Kind.MAKEUP_WORKDAY ? "Y" : "N");
        }
        if (date != null && kind != null) {
            lines.add(line);
            changes.add(
                    new DayChange(date, kind, cells.get(5), cells.get(6), cells.get(7), cells.get(8), cells.get(9)));
        }
    }

    private LocalDate date(long line, String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException notADate) {
            problem(line, "date", "date-malformed");
            return null;
        }
    }

    private Holiday.Kind kind(long line, String cell) {
        var kind = Arrays.stream(Holiday.Kind.values())
                .filter(each -> each.name().equals(cell))
                .findFirst();
        if (kind.isEmpty()) {
            problem(line, "kind", "csv-kind-unknown", Arrays.toString(Holiday.Kind.values()));
        }
        return kind.orElse(null);
    }

    private void same(long line, String column, String cell, String must) {
        if (!cell.equals(must)) {
            problem(line, column, "csv-contradiction", cell, must);
        }
    }

    private void problem(long line, String column, String code, Object... arguments) {
        problems.add(FieldProblem.of(place(line, column), code, arguments));
    }

    private static String place(long line, String column) {
        return "line[" + line + "]" + (column == null ? "" : "." + column);
    }

    private static long lineOf(FieldProblem problem) {
        return Long.parseLong(
                problem.field().substring("line[".length(), problem.field().indexOf(']')));
    }

    private void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }
}
