package vn.tiendo.shared.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Bytes to rows, refusing what a lenient reader would repair in silence: encoding, composition, columns. */
class CatalogueParser {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final String file;
    private final List<String> header;

    CatalogueParser(String file, List<String> header) {
        this.file = file;
        this.header = header;
    }

    List<CatalogueRow> parse(byte[] content) {
        boolean encoded = isUtf8(content);
        // decoding again with replacement characters finds the row and column of a byte that is not UTF-8
        String text = new String(content, StandardCharsets.UTF_8);
        var rows = new ArrayList<CatalogueRow>();
        long line = 1;
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                List<String> cells = records.next().toList();
                if (line == 1) {
                    checkHeader(cells);
                } else {
                    rows.add(new CatalogueRow(file, line, header, checked(cells, line, encoded)));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new CatalogueProblem(file, line, null, null, "is not CSV: " + e.getMessage());
        }
        if (line == 1) {
            throw new CatalogueProblem(file, 1, header.get(0), null, "the file is empty, not even a header");
        }
        if (!encoded) {
            throw new CatalogueProblem(file, 1, null, null, "is not UTF-8");
        }
        return rows;
    }

    private void checkHeader(List<String> cells) {
        String first = cells.get(0);
        if (!first.isEmpty() && first.charAt(0) == BYTE_ORDER_MARK) {
            throw new CatalogueProblem(file, 1, header.get(0), null, "begins with a byte order mark");
        }
        for (int i = 0; i < Math.max(header.size(), cells.size()); i++) {
            if (i >= cells.size()) {
                throw new CatalogueProblem(file, 1, header.get(i), null, "the column is missing");
            }
            if (i >= header.size()) {
                throw new CatalogueProblem(file, 1, cells.get(i), null, "the column is one too many");
            }
            if (!header.get(i).equals(cells.get(i))) {
                throw new CatalogueProblem(file, 1, header.get(i), cells.get(i), "the column must have this name");
            }
        }
    }

    private List<String> checked(List<String> cells, long line, boolean encoded) {
        if (cells.size() < header.size()) {
            String missing = header.get(cells.size());
            throw new CatalogueProblem(
                    file, line, missing, null, "the row ends before it, it has " + cells.size() + " columns");
        }
        if (cells.size() > header.size()) {
            String extra = cells.get(header.size());
            throw new CatalogueProblem(file, line, null, extra, "the row has a column more than the header");
        }
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (!encoded && cell.indexOf(REPLACEMENT) >= 0) {
                throw new CatalogueProblem(file, line, header.get(i), cell, "is not UTF-8");
            }
            if (!Normalizer.isNormalized(cell, Normalizer.Form.NFC)) {
                throw new CatalogueProblem(file, line, header.get(i), cell, "is not composed Unicode (NFC)");
            }
        }
        return cells;
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
