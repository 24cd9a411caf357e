package vn.tiendo.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.shared.NumberText;
import vn.tiendo.workbook.Layout.Line;
import vn.tiendo.workbook.Layout.Part;
import vn.tiendo.workbook.Layout.Slot;

/** A report as an Excel file: only the cells to fill in are unlocked, and each says what belongs into it. */
final class XlsxWriter {

    /** Of one line of text, and of the highest row that a spreadsheet can have. */
    private static final double POINTS = 14.5;

    private static final double MOST_POINTS = 409;
    private static final String FIGURE = "#,##0.0#####";
    private static final int[][] WIDTHS = {
        {9, 38, 10, 12, 10, 14, 13, 13, 10, 18, 32}, {8, 38, 12, 10, 36, 28, 28}, {6, 28, 96}
    };

    private final Words words;
    private final Layout layout;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XlsxStyles styles = new XlsxStyles(book);
    private final XlsxGuards guards;

    private XlsxWriter(Words words, Layout layout) {
        this.words = words;
        this.layout = layout;
        this.guards = new XlsxGuards(words, book);
    }

    static byte[] write(Words words, Layout layout) {
        var writer = new XlsxWriter(words, layout);
        try (var book = writer.book;
                var out = new ByteArrayOutputStream()) {
            writer.sheets();
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void sheets() {
        book.getProperties().getCoreProperties().setCreator("TienDo");
        book.getProperties().getCoreProperties().setTitle(words.subject(layout.form()));
        figures();
        tasks();
        sections();
        XlsxGuide.write(words, layout, book, styles);
        var mark = XlsxMark.write(layout, book);
        book.setSheetVisibility(book.getSheetIndex(mark), SheetVisibility.VERY_HIDDEN);
        book.lockStructure();
    }

    private void figures() {
        var sheet = sheet(Part.FIGURES);
        var byCode = byCode(layout.form().figures(), ReportForm.Figure::code);
        for (var line : layout.lines(Part.FIGURES)) {
            var figure = byCode.get(line.code());
            var row = sheet.createRow(line.row());
            text(row, 0, figure.code(), styles.text(true));
            cell(row, 1, styles.text(false)).setCellValue(named(figure));
            text(row, 2, words.unit(figure.unit()), styles.center());
            text(row, 3, words.target(figure), styles.right(null));
            var previous = cell(row, 4, styles.right(FIGURE));
            if (figure.previousValue() != null) {
                previous.setCellValue(figure.previousValue().doubleValue());
            }
            for (int column = 5; column < Part.FIGURES.columns(); column++) {
                cell(row, column, styles.shut());
            }
            line.slots().forEach(slot -> input(row, slot));
            if (figure.measure() == ReportForm.Measure.RATIO) {
                derived(row, figure);
            }
            fit(row, WIDTHS[0]);
        }
        guards.fractions(sheet, layout.lines(Part.FIGURES));
    }

    private void tasks() {
        var sheet = sheet(Part.TASKS);
        var byCode = byCode(layout.form().tasks(), ReportForm.Task::code);
        for (var line : layout.lines(Part.TASKS)) {
            var task = byCode.get(line.code());
            var row = sheet.createRow(line.row());
            text(row, 0, task.code(), styles.text(true));
            text(row, 1, task.name(), styles.text(false));
            text(row, 2, Words.day(task.deadline()), styles.center());
            line.slots().forEach(slot -> input(row, slot));
            fit(row, WIDTHS[1]);
        }
    }

    private void sections() {
        var sheet = sheet(Part.SECTIONS);
        for (Line line : layout.lines(Part.SECTIONS)) {
            var row = sheet.createRow(line.row());
            text(row, 0, line.code(), styles.text(true));
            text(row, 1, words.of("section." + line.slots().get(0).name()), styles.text(true));
            line.slots().forEach(slot -> input(row, slot));
            fit(row, WIDTHS[2]);
        }
    }

    private XSSFSheet sheet(Part part) {
        var sheet = book.createSheet(words.sheet(part));
        text(sheet.createRow(0), 0, words.of("title." + part), styles.title());
        sheet.getRow(0).setHeightInPoints(24);
        text(sheet.createRow(1), 0, words.subject(layout.form()), styles.note());
        text(sheet.createRow(2), 0, words.of("hint." + part), styles.note());
        var heads = sheet.createRow(3);
        heads.setHeightInPoints(34);
        for (int column = 0; column < part.columns(); column++) {
            text(heads, column, words.head(part, column), styles.head());
            sheet.setColumnWidth(column, WIDTHS[part.ordinal()][column] * 256);
        }
        for (var group : layout.groups(part)) {
            var row = sheet.createRow(group.row());
            row.setHeightInPoints(20);
            for (int column = 0; column < part.columns(); column++) {
                cell(row, column, styles.group());
            }
            row.getCell(0).setCellValue(words.pillar(group.pillar()));
            sheet.addMergedRegion(new CellRangeAddress(group.row(), group.row(), 0, part.columns() - 1));
        }
        sheet.createFreezePane(2, Layout.HEADS);
        guards.print(sheet, new CellRangeAddress(3, 3, -1, -1), layout.form());
        guards.lock(sheet);
        guards.inputs(sheet, layout.lines(part));
        return sheet;
    }

    /** As high as the longest of its texts; not fixed, so that it grows with what is typed. */
    static void fit(XSSFRow row, int... widths) {
        double lines = 1;
        for (var cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                double needed = cell.getStringCellValue()
                        .lines()
                        .mapToDouble(
                                line -> Math.max(1, Math.ceil(line.length() / (widths[cell.getColumnIndex()] * 1.25))))
                        .sum();
                lines = Math.max(lines, needed);
            }
        }
        row.setHeightInPoints((float) Math.min(MOST_POINTS, 5 + lines * POINTS));
        row.getCTRow().setCustomHeight(false);
    }

    private void input(XSSFRow row, Slot slot) {
        var cell = cell(row, slot.column(), styles.input(slot.kind(), slot.open()));
        if (slot.stored().isEmpty()) {
            return;
        }
        if (slot.kind().numeric()) {
            cell.setCellValue(NumberText.read(slot.stored()).number().doubleValue());
        } else {
            cell.setCellValue(
                    slot.kind() == Layout.Kind.STATUS ? words.status(Status.valueOf(slot.stored())) : slot.stored());
        }
    }

    /** The per cent, for the eye; what counts is computed again from its two parts. */
    private void derived(XSSFRow row, ReportForm.Figure figure) {
        int n = row.getRowNum() + 1;
        var cell = cell(row, 8, styles.right(FIGURE));
        cell.setCellFormula(
                "IF(AND(ISNUMBER(G%1$d),ISNUMBER(H%1$d),N(H%1$d)<>0),ROUND(G%1$d/H%1$d*100,4),\"\")".formatted(n));
        if (figure.value() != null && figure.numerator() != null) {
            cell.setCellValue(figure.value().doubleValue());
        } else {
            cell.setCellValue("");
        }
    }

    private XSSFRichTextString named(ReportForm.Figure figure) {
        var parts = Stream.of(
                        figure.numeratorName() == null ? null : words.of("numerator", figure.numeratorName()),
                        figure.denominatorName() == null ? null : words.of("denominator", figure.denominatorName()))
                .filter(part -> part != null && figure.measure() == ReportForm.Measure.RATIO)
                .collect(Collectors.joining("\n"));
        var text = new XSSFRichTextString();
        text.append(figure.name(), styles.font(11, false, false, null));
        if (!parts.isEmpty()) {
            text.append("\n" + parts, styles.small());
        }
        return text;
    }

    private static <T> Map<String, T> byCode(List<T> things, Function<T, String> code) {
        return things.stream().collect(Collectors.toMap(code, Function.identity()));
    }

    static XSSFCell cell(XSSFRow row, int column, XSSFCellStyle style) {
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    static void text(XSSFRow row, int column, String text, XSSFCellStyle style) {
        cell(row, column, style).setCellValue(text);
    }
}
