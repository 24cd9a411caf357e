package vn.tiendo.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.report.LineCheck;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.Wording;

/** Reports as files: written for whoever may see them, read back into a preview. Nothing is kept. */
@Service
public class Workbooks {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** The one entry of an encrypted Excel file, as its container writes it. */
    private static final String ENCRYPTED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

    private final WorkbookSettings limits;
    private final LineCheck rules;
    private final Words words;

    Workbooks(WorkbookSettings limits, LineCheck rules, Wording wording) {
        this.limits = limits;
        this.rules = rules;
        this.words = new Words(wording);
    }

    /** The bytes of an Excel file. */
    public byte[] xlsx(ReportForm form) {
        return XlsxWriter.write(words, new Layout(form));
    }

    /** The bytes of a CSV file: UTF-8 with its mark, semicolons. */
    public byte[] csv(ReportForm form) {
        return new CsvFile(words, new Layout(form), limits).write();
    }

    /**
     * @param size of the file, before it is read
     * @throws DomainException INVALID when it is more than we read, or nothing
     */
    public void requireReadable(long size) {
        if (size == 0) {
            throw new DomainException(Kind.INVALID, "workbook-missing");
        }
        if (size > limits.largest().toBytes()) {
            throw new DomainException(
                    Kind.INVALID, "workbook-too-large", limits.largest().toMegabytes());
        }
    }

    /**
     * What the file would do to this report. Told apart by what is in it, whatever it is called.
     *
     * @param form the report as it is now
     * @throws DomainException INVALID when the file is not taken at all: hostile, unreadable, or of another report
     */
    @Transactional(readOnly = true)
    public Preview read(ReportForm form, byte[] content) {
        requireReadable(content.length);
        var layout = new Layout(form);
        var filled = filled(layout, content);
        return new Comparison(layout, filled, new DraftLines(form, rules), words).preview();
    }

    private Filled filled(Layout layout, byte[] content) {
        if (startsWith(content, ZIP)) {
            return new XlsxReader(words, layout, limits).read(content);
        }
        if (startsWith(content, OLE)) {
            var text = new String(content, StandardCharsets.ISO_8859_1);
            if (text.contains(ENCRYPTED)) {
                throw new DomainException(Kind.INVALID, "workbook-encrypted");
            }
            throw new DomainException(Kind.INVALID, "workbook-old-format");
        }
        if (CsvFile.claims(content)) {
            return new CsvFile(words, layout, limits).read(content);
        }
        throw Unpacking.unreadable();
    }

    private static boolean startsWith(byte[] content, byte[] sign) {
        return content.length >= sign.length && Arrays.equals(content, 0, sign.length, sign, 0, sign.length);
    }
}
