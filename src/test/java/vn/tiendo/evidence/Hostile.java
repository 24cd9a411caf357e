package vn.tiendo.evidence;

import static vn.tiendo.support.Specimen.docx;
import static vn.tiendo.support.Specimen.odt;
import static vn.tiendo.support.Specimen.ole;
import static vn.tiendo.support.Specimen.ooxml;
import static vn.tiendo.support.Specimen.pdf;
import static vn.tiendo.support.Specimen.sample;
import static vn.tiendo.support.Specimen.text;
import static vn.tiendo.support.Specimen.word;
import static vn.tiendo.support.Specimen.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.tiendo.support.Specimen;

/** The files nobody may get in, each with the refusal it must meet. */
record Hostile(String name, byte[] content, int status, String slug) {

    private static final String SHEETS = "spreadsheetml.sheet";
    private static final byte[] EXE = exe();

    static Stream<Hostile> all() {
        return Stream.of(names(), kinds(), packed(), old()).flatMap(each -> each);
    }

    private static Stream<Hostile> names() {
        return Stream.of(
                named("../../etc/x.pdf", "evidence-name-path"),
                named("/etc/passwd.pdf", "evidence-name-path"),
                named("C:\\\\Users\\\\x.pdf", "evidence-name-path"),
                named("..\\\\x.pdf", "evidence-name-path"),
                named("bao-cao.pdf:stream.pdf", "evidence-name-path"),
                named("bao\u202efdp.pdf", "evidence-name-hidden-characters"),
                named("bao\u0007cao.pdf", "evidence-name-hidden-characters"),
                named("bao\u200bcao.pdf", "evidence-name-hidden-characters"),
                named("x".repeat(200) + ".pdf", "evidence-name-too-long"),
                named(".pdf", "evidence-name-missing"),
                named("   ", "evidence-name-missing"),
                named("nul.pdf", "evidence-name-missing"));
    }

    private static Stream<Hostile> kinds() {
        return Stream.of(
                bad("rong.pdf", new byte[0], "evidence-empty"),
                new Hostile("to.pdf", padded(pdf("x"), 20 * 1024 * 1024 + 1), 413, "upload-too-large"),
                bad("trang.html", text("<html></html>"), "evidence-type-not-allowed"),
                bad("anh.svg", text("<svg xmlns='http://www.w3.org/2000/svg'/>"), "evidence-type-not-allowed"),
                bad("chay.exe", EXE, "evidence-type-not-allowed"),
                bad("khong-duoi", pdf("x"), "evidence-type-not-allowed"),
                bad("bao-cao.pdf.exe", pdf("x"), "evidence-type-not-allowed"),
                bad("goi.zip", zip(Map.of("x", text("x"))), "evidence-type-not-allowed"),
                bad("bao-cao.pdf", text("<!DOCTYPE html><html><script>alert(1)</script>"), "evidence-disguised"),
                bad("ghi-chu.txt", text("<html><body><script>alert(1)</script></body></html>"), "evidence-disguised"),
                bad(
                        "so-lieu.csv",
                        text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                        "evidence-disguised"),
                bad("bang.xls", text("<html><table></table></html>"), "evidence-disguised"),
                bad("anh.png", EXE, "evidence-disguised"),
                bad("anh.png", Specimen.image("jpg"), "evidence-disguised"),
                bad("anh.jpg", text("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"), "evidence-disguised"),
                bad("bang.csv", pdf("x"), "evidence-disguised"),
                bad("bao-cao.pdf", Arrays.copyOf(text("%PD"), 300), "evidence-disguised"),
                bad("so-lieu.csv", new byte[] {'a', ',', (byte) 0xe9, '\n', 'b'}, "evidence-not-utf8"),
                bad("so-lieu.txt", truncatedUtf8(), "evidence-not-utf8"));
    }

    private static Stream<Hostile> packed() {
        byte[] twice = docx(Map.of("word/a.xml", text("1"), "WORD/A.xml", text("2")));
        byte[] broken = docx(Map.of());
        return Stream.of(
                bad("van-ban.docx", zip(Map.of("x.txt", text("x"))), "evidence-disguised"),
                bad("van-ban.docx", sample("sample.xlsx"), "evidence-disguised"),
                bad("bang.xlsx", sample("sample.ods"), "evidence-disguised"),
                bad("van-ban.docx", odt(Map.of()), "evidence-disguised"),
                bad("van-ban.docx", docx(Map.of("word/vbaProject.bin", text("x"))), "evidence-macros"),
                bad(
                        "van-ban.docx",
                        ooxml(
                                "wordprocessingml.document",
                                "word/document.xml",
                                "<Override PartName=\"/word/x.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>",
                                Map.of()),
                        "evidence-macros"),
                bad(
                        "bang.xlsx",
                        ooxml(SHEETS, "xl/workbook.xml", "", Map.of("xl/macrosheets/sheet1.xml", text("x"))),
                        "evidence-macros"),
                bad("bang.xlsx", macroEnabled(), "evidence-macros"),
                bad("bang.xlsm", macroEnabled(), "evidence-macros"),
                bad("van-ban.odt", odt(Map.of("Basic/Standard/Module1.xml", text("x"))), "evidence-macros"),
                bad(
                        "van-ban.odt",
                        odt(Map.of("META-INF/manifest.xml", text("<manifest:encryption-data/>"))),
                        "evidence-encrypted"),
                bad("van-ban.docx", docx(Map.of("../../x.xml", text("x"))), "evidence-damaged"),
                bad("van-ban.docx", twice, "evidence-damaged"),
                bad(
                        "van-ban.docx",
                        ooxml(
                                "wordprocessingml.document",
                                "word/document.xml",
                                "<Override PartName=\"/x\" ContentType=\"application/vnd.ms-office.&#118;baProject\"/>",
                                Map.of()),
                        "evidence-damaged"),
                bad("van-ban.docx", docx(Map.of("[content_types].xml", text("x"))), "evidence-damaged"),
                bad("van-ban.docx", Arrays.copyOf(broken, broken.length - 30), "evidence-damaged"),
                bad(
                        "bom.docx",
                        docx(Map.of("word/media/x.xml", new byte[40 * 1024 * 1024])),
                        "evidence-unpacks-too-large"),
                bad("bom-noi-doi.docx", liar(), "evidence-damaged"),
                bad("bom-10gb.docx", boasts(), "evidence-unpacks-too-large"),
                bad("nhieu-phan.docx", docx(manyParts()), "evidence-unpacks-too-large"));
    }

    private static Stream<Hostile> old() {
        return Stream.of(
                bad(
                        "van-ban.doc",
                        ole(Map.of("WordDocument", word(false), "Macros/VBA/dir", text("x"))),
                        "evidence-macros"),
                bad("bang.xls", ole(Map.of("Workbook", sheetOfMacros())), "evidence-macros"),
                bad("chieu.ppt", ole(Map.of("PowerPoint Document", slidesWithMacros())), "evidence-macros"),
                bad("van-ban.doc", ole(Map.of("WordDocument", word(true))), "evidence-encrypted"),
                bad("bang.xls", Specimen.encryptedXls(), "evidence-encrypted"),
                bad(
                        "chieu.ppt",
                        ole(Map.of("PowerPoint Document", text("x"), "EncryptedSummary", text("x"))),
                        "evidence-encrypted"),
                bad(
                        "van-ban.docx",
                        ole(Map.of("EncryptedPackage", text("x"), "EncryptionInfo", text("x"))),
                        "evidence-encrypted"),
                bad("van-ban.doc", sample("sample.xls"), "evidence-disguised"),
                bad("bang.xlsx", sample("sample.xls"), "evidence-disguised"),
                bad("bang.xls", sample("sample.xlsx"), "evidence-disguised"),
                bad("thu.doc", ole(Map.of("__properties_version1.0", text("x"))), "evidence-disguised"),
                bad("bang.xls", Arrays.copyOf(sample("sample.xls"), 700), "evidence-damaged"));
    }

    /** Its list of entries says that one part unpacks to 10 GB, which needs no unpacking to be refused. */
    private static byte[] boasts() {
        return declaring(docx(Map.of("word/media/x.xml", new byte[1000])), (int) 4_000_000_000L);
    }

    /** Says it unpacks to a few bytes and holds 40 MB. */
    private static byte[] liar() {
        return declaring(docx(Map.of("word/media/x.xml", new byte[40 * 1024 * 1024])), 10);
    }

    /** Rewrites the size of the last part in the central list. */
    static byte[] declaring(byte[] zip, int size) {
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = zip.length - 46; at >= 0; at--) {
            if (bytes.getInt(at) == 0x02014b50) {
                bytes.putInt(at + 24, size);
                return zip;
            }
        }
        throw new IllegalStateException("no list of entries");
    }

    private static Map<String, byte[]> manyParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 6_000; i++) {
            parts.put("word/" + i, new byte[0]);
        }
        return parts;
    }

    private static byte[] macroEnabled() {
        return zip(Map.of(
                "[Content_Types].xml",
                text("<Types><Override PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")));
    }

    /** The records of a workbook: its beginning, a sheet of Excel 4 macros, the end. */
    private static byte[] sheetOfMacros() {
        return new byte[] {0x09, 0x08, 4, 0, 0, 6, 5, 0, (byte) 0x85, 0, 8, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0x0a, 0, 0, 0};
    }

    private static byte[] slidesWithMacros() {
        var records = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        records.putShort((short) 0x0f).putShort((short) 0x03e8).putInt(24);
        records.putShort((short) 0x0f).putShort((short) 0x07d0).putInt(16);
        records.putShort((short) 0x1f).putShort((short) 0x03ff).putInt(8);
        return records.array();
    }

    private static byte[] truncatedUtf8() {
        byte[] text = text("số liệu tháng chín, đơn vị");
        return Arrays.copyOf(text, text("số li").length + 2);
    }

    private static byte[] exe() {
        var exe = new byte[512];
        exe[0] = 'M';
        exe[1] = 'Z';
        exe[0x3c] = (byte) 0x80;
        exe[0x80] = 'P';
        exe[0x81] = 'E';
        return exe;
    }

    private static byte[] padded(byte[] content, int length) {
        return Arrays.copyOf(content, length);
    }

    private static Hostile named(String name, String slug) {
        return bad(name, pdf(slug), slug);
    }

    private static Hostile bad(String name, byte[] content, String slug) {
        return new Hostile(name, content, 422, slug);
    }

    @Override
    public String toString() {
        return slug + " ← " + (name.length() > 40 ? name.substring(0, 40) + "…" : name);
    }
}
