package vn.tiendo.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.workbook.Layout.Part;

/** Reads an Excel file back by the plan it was written by. */
final class XlsxReader {

    private final Words words;
    private final Layout layout;
    private final WorkbookSettings limits;

    XlsxReader(Words words, Layout layout, WorkbookSettings limits) {
        this.words = words;
        this.layout = layout;
        this.limits = limits;
    }

    Filled read(byte[] content) {
        var file = new XlsxPackage(new Unpacking(limits.unpacked().toBytes()).read(content));
        var texts = SharedParts.texts(file.part("xl/sharedstrings.xml"));
        var dates = SharedParts.dates(file.part("xl/styles.xml"));
        var mark = sheet(file, XlsxMark.SHEET, texts, Set.of());
        if (mark == null || !XlsxMark.WORD.equals(text(mark, 0, 0))) {
            throw new DomainException(Kind.INVALID, "workbook-foreign");
        }
        new Belonging(layout).require(text(mark, 0, 1), text(mark, 0, 2), text(mark, 0, 3), text(mark, 0, 4));
        Map<String, Filled.Cell> cells = new HashMap<>();
        for (var part : Part.values()) {
            String name = words.sheet(part);
            var read = sheet(file, name, texts, dates);
            if (read == null) {
                throw Belonging.bent(name);
            }
            lines(part, name, read, cells);
        }
        return new Filled(cells, baseline(mark));
    }

    private void lines(Part part, String name, Map<String, Raw> read, Map<String, Filled.Cell> cells) {
        List<Layout.Line> lines = layout.lines(part);
        for (var line : lines) {
            String code = Places.name(line.row(), 0);
            if (!line.code().equals(text(read, line.row(), 0))) {
                throw Belonging.bent(name + "!" + code);
            }
            for (var slot : line.slots()) {
                String place = Places.name(line.row(), slot.column());
                cells.put(slot.field(), new Filled.Cell(name, place, read.getOrDefault(place, Raw.NOTHING)));
            }
        }
        // a line more below the last one would be left out without a word
        int last = lines.isEmpty() ? Layout.HEADS : lines.get(lines.size() - 1).row() + 1;
        for (int column = 0; column < part.columns(); column++) {
            if (!text(read, last, column).isEmpty()) {
                throw Belonging.bent(name + "!" + Places.name(last, column));
            }
        }
    }

    private Map<String, String> baseline(Map<String, Raw> mark) {
        Map<String, String> baseline = new HashMap<>();
        for (int row = XlsxMark.HEADS; !text(mark, row, 0).isEmpty(); row++) {
            baseline.put(text(mark, row, 0), Cleaning.text(text(mark, row, 1)));
        }
        return baseline;
    }

    private Map<String, Raw> sheet(XlsxPackage file, String name, List<String> texts, Set<Integer> dates) {
        var xml = file.sheet(name);
        return xml == null ? null : new SheetReader(name, texts, dates, limits).read(xml);
    }

    private static String text(Map<String, Raw> cells, int row, int column) {
        return cells.getOrDefault(Places.name(row, column), Raw.NOTHING).text().strip();
    }
}
