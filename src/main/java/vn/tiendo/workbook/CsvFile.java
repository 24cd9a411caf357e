package vn.tiendo.workbook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.NumberText;
import vn.tiendo.workbook.Layout.Line;
import vn.tiendo.workbook.Layout.Part;

/**
 * The same report as one plain table: a line that says whose it is, then the three parts one below the other, each under
 * its title and heads. Semicolons and a mark of UTF-8, as a spreadsheet set to Vietnamese opens and saves it.
 */
final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Of every line, as many as the widest part has. */
    private static final int COLUMNS = Part.FIGURES.columns();

    private final Words words;
    private final Layout layout;
    private final WorkbookSettings limits;

    CsvFile(Words words, Layout layout, WorkbookSettings limits) {
        this.words = words;
        this.layout = layout;
        this.limits = limits;
    }

    byte[] write() {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = CSVFormat.EXCEL.builder().setDelimiter(';').get().print(text)) {
            for (var record : plan()) {
                printer.printRecord((Object[]) record.cells());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether it begins as ours do; anything else is not looked at any further. */
    static boolean claims(byte[] content) {
        var start = new String(content, 0, Math.min(content.length, 16), StandardCharsets.UTF_8);
        return start.replace(BYTE_ORDER_MARK, "").replace("\"", "").matches("(?s)" + XlsxMark.WORD + "[;,\\t].*");
    }

    Filled read(byte[] content) {
        String text = text(content);
        // a spreadsheet set to another country saves with another sign
        char delimiter = text.replace("\"", "").charAt(XlsxMark.WORD.length());
        var plan = plan();
        Map<String, Filled.Cell> cells = new HashMap<>();
        int found = 0;
        try (var parser = CSVParser.parse(
                new StringReader(text),
                CSVFormat.EXCEL.builder().setDelimiter(delimiter).get())) {
            for (var csv : parser) {
                if (csv.size() > limits.columns() || csv.getRecordNumber() > limits.rows()) {
                    throw new DomainException(
                            Kind.INVALID, "workbook-sheet-too-large", "CSV", limits.rows(), limits.columns());
                }
                var row = csv.toList();
                if (row.stream().allMatch(String::isBlank)) {
                    continue;
                }
                int number = (int) csv.getRecordNumber() - 1;
                if (found == 0) {
                    new Belonging(layout).require(cell(row, 1), cell(row, 2), cell(row, 3), cell(row, 4));
                }
                if (found >= plan.size() || !plan.get(found).cells()[0].equals(cell(row, 0))) {
                    throw Belonging.bent("CSV!" + Places.name(number, 0));
                }
                take(plan.get(found).line(), row, number, cells);
                found++;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException bent) {
            throw Unpacking.unreadable();
        }
        if (found < plan.size()) {
            throw Belonging.bent("CSV!" + plan.get(found).cells()[0]);
        }
        return new Filled(cells, Map.of());
    }

    private void take(Line line, List<String> row, int number, Map<String, Filled.Cell> cells) {
        if (line != null) {
            for (var slot : line.slots()) {
                cells.put(
                        slot.field(),
                        new Filled.Cell(
                                null,
                                Places.name(number, slot.column()),
                                Raw.text(Cleaning.natural(cell(row, slot.column())))));
            }
        }
    }

    private String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new DomainException(Kind.INVALID, "workbook-csv-encoding");
        }
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    /** One line of the file. @param line null for what is only read by people */
    private record Row(Line line, String[] cells) {}

    private List<Row> plan() {
        var form = layout.form();
        List<Row> plan = new ArrayList<>();
        plan.add(row(
                null,
                XlsxMark.WORD,
                String.valueOf(Layout.FORMAT),
                form.report().toString(),
                String.valueOf(form.version()),
                layout.fingerprint(),
                words.subject(form)));
        for (var part : Part.values()) {
            plan.add(row(null, words.of("title." + part)));
            var heads = new String[part.columns()];
            Arrays.setAll(heads, column -> words.head(part, column));
            plan.add(row(null, heads));
            layout.lines(part).forEach(line -> plan.add(line(line)));
        }
        return plan;
    }

    private Row line(Line line) {
        var cells = row(line, line.code()).cells();
        switch (line.part()) {
            case FIGURES -> {
                var figure = one(layout.form().figures(), each -> each.code().equals(line.code()));
                cells[1] = figure.name();
                cells[2] = words.unit(figure.unit());
                cells[3] = words.target(figure);
                cells[4] = NumberText.typed(figure.previousValue());
                cells[8] = NumberText.typed(figure.value());
            }
            case TASKS -> {
                var task = one(layout.form().tasks(), each -> each.code().equals(line.code()));
                cells[1] = task.name();
                cells[2] = Words.day(task.deadline());
            }
            case SECTIONS ->
                cells[1] = words.of("section." + line.slots().get(0).name());
        }
        for (var slot : line.slots()) {
            cells[slot.column()] =
                    slot.kind() == Layout.Kind.STATUS && !slot.stored().isEmpty()
                            ? words.status(Status.valueOf(slot.stored()))
                            : slot.stored();
        }
        for (int column = 0; column < cells.length; column++) {
            // a figure below zero is nothing that computes
            cells[column] = NumberText.read(cells[column]).kind() == NumberText.Kind.NUMBER
                    ? cells[column]
                    : Cleaning.neutral(cells[column]);
        }
        return new Row(line, cells);
    }

    private static <T> T one(List<T> things, Predicate<T> which) {
        return things.stream().filter(which).findFirst().orElseThrow();
    }

    private static Row row(Line line, String... texts) {
        var cells = Arrays.copyOf(texts, COLUMNS);
        for (int column = texts.length; column < COLUMNS; column++) {
            cells[column] = "";
        }
        return new Row(line, cells);
    }
}
