package vn.tiendo.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A downloaded workbook in a clerk's spreadsheet. */
public final class Workbook implements AutoCloseable {

    public static final String FIGURES = "Số liệu";
    public static final String TASKS = "Nhiệm vụ";
    public static final String TEXTS = "Nội dung";

    public final XSSFWorkbook book;

    private Workbook(XSSFWorkbook book) {
        this.book = book;
    }

    public static Workbook open(byte[] file) {
        try {
            return new Workbook(new XSSFWorkbook(new ByteArrayInputStream(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public XSSFSheet sheet(String name) {
        return book.getSheet(name);
    }

    /** @param place {@code G12} */
    public XSSFCell at(String sheet, String place) {
        var where = new CellReference(place);
        var row = sheet(sheet).getRow(where.getRow());
        var cell = row.getCell(where.getCol());
        return cell == null ? row.createCell(where.getCol()) : cell;
    }

    /** The cell of a line in a column named by its letter. @param code what stands in the line's first cell */
    public String place(String sheet, String code, String column) {
        for (var row : sheet(sheet)) {
            var first = row.getCell(0);
            if (first != null && first.getStringCellValue().equals(code)) {
                return column + (row.getRowNum() + 1);
            }
        }
        throw new AssertionError("no line " + code);
    }

    public XSSFCell cell(String sheet, String code, String column) {
        return at(sheet, place(sheet, code, column));
    }

    public byte[] saved() {
        try {
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException ignored) {
            throw new UncheckedIOException(ignored);
        }
    }
}
