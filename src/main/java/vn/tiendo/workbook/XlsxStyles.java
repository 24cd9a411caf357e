package vn.tiendo.workbook;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look; each style is made once per file. Cells to fill in are unlocked, all others locked. */
final class XlsxStyles {

    private static final String NAVY = "0B3D6B";
    private static final String WASH = "E7EEF5";
    private static final String INPUT = "FFFBE6";
    private static final String SHUT = "EDEFF2";
    private static final String LINE = "B8C2CE";
    private static final String GREY = "55606F";

    private final XSSFWorkbook book;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();
    private final Map<String, XSSFFont> fonts = new HashMap<>();

    XlsxStyles(XSSFWorkbook book) {
        this.book = book;
    }

    XSSFFont font(int size, boolean bold, boolean italic, String color) {
        return fonts.computeIfAbsent(size + " " + bold + italic + color, key -> {
            var font = book.createFont();
            font.setFontName("Times New Roman");
            font.setFontHeightInPoints((short) size);
            font.setBold(bold);
            font.setItalic(italic);
            if (color != null) {
                font.setColor(color(color));
            }
            return font;
        });
    }

    XSSFFont small() {
        return font(9, false, true, GREY);
    }

    XSSFCellStyle title() {
        return made("title", style -> {
            style.setFont(font(15, true, false, NAVY));
            style.setVerticalAlignment(VerticalAlignment.CENTER);
        });
    }

    XSSFCellStyle note() {
        return made("note", style -> {
            style.setFont(font(11, false, true, GREY));
            style.setVerticalAlignment(VerticalAlignment.CENTER);
        });
    }

    XSSFCellStyle head() {
        return made("head", style -> {
            style.setFont(font(11, true, false, "FFFFFF"));
            fill(style, NAVY);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            border(style);
        });
    }

    XSSFCellStyle group() {
        return made("group", style -> {
            style.setFont(font(11, true, false, NAVY));
            fill(style, WASH);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            border(style);
        });
    }

    /** Read only. */
    XSSFCellStyle text(boolean bold) {
        return made("text" + bold, style -> {
            body(style, bold);
            style.setWrapText(true);
        });
    }

    /** Read only. @param format null for a text that stands to the right */
    XSSFCellStyle right(String format) {
        return made("right" + format, style -> {
            body(style, false);
            style.setAlignment(HorizontalAlignment.RIGHT);
            if (format != null) {
                style.setDataFormat(book.createDataFormat().getFormat(format));
            }
        });
    }

    XSSFCellStyle center() {
        return made("center", style -> {
            body(style, false);
            style.setAlignment(HorizontalAlignment.CENTER);
        });
    }

    /** Nothing belongs here: this figure is told otherwise. */
    XSSFCellStyle shut() {
        return made("shut", style -> {
            body(style, false);
            fill(style, SHUT);
        });
    }

    /** To fill in. @param open false for a part that is locked for now: it looks and behaves so */
    XSSFCellStyle input(Layout.Kind kind, boolean open) {
        return made("input" + kind + open, style -> {
            body(style, false);
            fill(style, open ? INPUT : SHUT);
            style.setLocked(!open);
            switch (kind) {
                case TEXT -> {
                    style.setWrapText(true);
                    // what begins with = stays a text, also after somebody has edited it
                    style.setDataFormat(book.createDataFormat().getFormat("@"));
                    style.setQuotePrefixed(true);
                }
                case STATUS -> style.setWrapText(true);
                case WHOLE_PERCENT -> number(style, "0");
                case AMOUNT -> number(style, "#,##0");
                default -> number(style, "#,##0.0#####");
            }
        });
    }

    XSSFColor color(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb), new DefaultIndexedColorMap());
    }

    private void number(XSSFCellStyle style, String format) {
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setDataFormat(book.createDataFormat().getFormat(format));
    }

    private void body(XSSFCellStyle style, boolean bold) {
        style.setFont(font(11, bold, false, null));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        border(style);
    }

    private void fill(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(color(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private void border(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        var line = color(LINE);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
    }

    private XSSFCellStyle made(String name, Consumer<XSSFCellStyle> make) {
        var known = styles.get(name);
        if (known == null) {
            known = book.createCellStyle();
            make.accept(known);
            styles.put(name, known);
        }
        return known;
    }
}
