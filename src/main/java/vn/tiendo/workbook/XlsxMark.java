package vn.tiendo.workbook;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The hidden sheet: whose file this is, which plan it was written by, and what stood in each cell to fill in. */
final class XlsxMark {

    static final String SHEET = "_tiendo";
    static final String WORD = "TienDo";

    /** Rows before the lines. */
    static final int HEADS = 2;

    private XlsxMark() {}

    static XSSFSheet write(Layout layout, XSSFWorkbook book) {
        var sheet = book.createSheet(SHEET);
        row(
                sheet,
                WORD,
                String.valueOf(Layout.FORMAT),
                layout.form().report().toString(),
                String.valueOf(layout.form().version()),
                layout.fingerprint());
        row(sheet, "field", "value");
        for (var line : layout.lines()) {
            for (var slot : line.slots()) {
                row(sheet, slot.field(), slot.stored());
            }
        }
        sheet.enableLocking();
        return sheet;
    }

    private static void row(XSSFSheet sheet, String... texts) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < texts.length; column++) {
            row.createCell(column).setCellValue(texts[column]);
        }
    }
}
