package vn.tiendo.workbook;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet that says how the others are filled in, and what their words mean. */
final class XlsxGuide {

    private static final int STEPS = 8;
    private static final int TERMS = 8;
    private static final int[] WIDTHS = {22, 104};

    private XlsxGuide() {}

    static void write(Words words, Layout layout, XSSFWorkbook book, XlsxStyles styles) {
        var sheet = book.createSheet(words.of("sheet.GUIDE"));
        sheet.setColumnWidth(0, WIDTHS[0] * 256);
        sheet.setColumnWidth(1, WIDTHS[1] * 256);
        XlsxWriter.text(sheet.createRow(0), 0, words.of("title.GUIDE"), styles.title());
        sheet.getRow(0).setHeightInPoints(24);
        XlsxWriter.text(sheet.createRow(1), 0, words.subject(layout.form()), styles.note());
        int row = 3;
        for (int step = 1; step <= STEPS; step++) {
            var line = sheet.createRow(row++);
            XlsxWriter.text(line, 0, words.of("step", step), styles.text(true));
            XlsxWriter.text(line, 1, words.of("guide." + step), styles.text(false));
            XlsxWriter.fit(line, WIDTHS);
        }
        row++;
        var heads = sheet.createRow(row++);
        XlsxWriter.text(heads, 0, words.of("term"), styles.head());
        XlsxWriter.text(heads, 1, words.of("meaning"), styles.head());
        for (int term = 1; term <= TERMS; term++) {
            var line = sheet.createRow(row++);
            XlsxWriter.text(line, 0, words.of("term." + term), styles.text(true));
            XlsxWriter.text(line, 1, words.of("meaning." + term), styles.text(false));
            XlsxWriter.fit(line, WIDTHS);
        }
        var guards = new XlsxGuards(words, book);
        guards.lock(sheet);
        guards.print(sheet, null, layout.form());
    }
}
