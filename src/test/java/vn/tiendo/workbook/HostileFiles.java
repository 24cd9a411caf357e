package vn.tiendo.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A folder of files that somebody might send, each made of an honest workbook. */
public final class HostileFiles {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Map<String, byte[]> honest = new LinkedHashMap<>();

    /** @param workbook as downloaded */
    public HostileFiles(byte[] workbook) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                honest.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One entry of a gigabyte of zeros, as a sheet. */
    public byte[] bomb() {
        return zip(honest, SHEET, out -> {
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 1024; i++) {
                out.write(zeros);
            }
        });
    }

    public byte[] manyEntries() {
        var parts = new LinkedHashMap<>(honest);
        for (int i = 0; i < 2_000; i++) {
            parts.put("xl/a" + i, new byte[0]);
        }
        return zip(parts, null, null);
    }

    public byte[] macros() {
        return with("xl/vbaProject.bin", "x");
    }

    /** Named and typed as a macro workbook, the macros themselves left out. */
    public byte[] macroType() {
        return changed(
                "[Content_Types].xml",
                xml -> xml.replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
    }

    public byte[] externalLink() {
        return changed(
                "xl/_rels/workbook.xml.rels",
                xml -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"e1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                + "externalLink\" Target=\"externalLinks/externalLink1.xml\"/></Relationships>"));
    }

    /** A picture or template that is fetched from somewhere. */
    public byte[] outside() {
        return with(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                        + " Target=\"http://evil.example/x.png\" TargetMode=\"External\"/></Relationships>");
    }

    public byte[] embedded() {
        return with("xl/embeddings/oleObject1.bin", "MZ");
    }

    public byte[] wide() {
        var cells = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < 10_000; i++) {
            cells.append("<c r=\"").append(Places.name(0, i)).append("\"><v>1</v></c>");
        }
        return sheet(cells.append("</row>").toString());
    }

    public byte[] tall(int rows) {
        return zip(honest, SHEET, out -> {
            write(out, "<worksheet><sheetData>");
            for (int i = 1; i <= rows; i++) {
                write(out, "<row r=\"" + i + "\"/>");
            }
            write(out, "</sheetData></worksheet>");
        });
    }

    public byte[] laughs() {
        return changed(
                SHEET,
                xml -> "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>"
                        + "&c;</t></is></c></row></sheetData></worksheet>");
    }

    public byte[] fetches() {
        return changed(
                "xl/sharedStrings.xml",
                xml -> "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + "<sst><si><t>&a;</t></si></sst>");
    }

    /** Two parts of one name, of which a spreadsheet shows one and we another. */
    public byte[] twice() {
        var twin = "xl/worksheets/Sheet1.xml";
        return with(twin, "<worksheet/>");
    }

    public byte[] climbing() {
        return with("../../../../tmp/tiendo-owned.xml", "<x/>");
    }

    public byte[] sharedTextMissing() {
        return changed("xl/sharedStrings.xml", xml -> "<sst/>");
    }

    byte[] sharedTextTooLong() {
        return changed("xl/sharedStrings.xml", xml -> xml.replaceFirst("<t[^>]*>", "$0" + "a".repeat(40_000)));
    }

    public byte[] cutOff() {
        var whole = zip(honest, null, null);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    public byte[] encrypted() {
        try (var container = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (var inside = encryptor.getDataStream(container)) {
                inside.write(zip(honest, null, null));
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static byte[] oldFormat() {
        try (var container = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[4096]), "Workbook");
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(4).nextBytes(bytes);
        return bytes;
    }

    public static byte[] html() {
        return "<html><table><tr><td>=1+1</td></tr></table></html>".getBytes(StandardCharsets.UTF_8);
    }

    /** @param csv an honest one */
    public static byte[] wideCsv(byte[] csv) {
        return (new String(csv, StandardCharsets.UTF_8) + "x;".repeat(10_000)).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] tallCsv(byte[] csv) {
        return (new String(csv, StandardCharsets.UTF_8) + ";\r\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    }

    /** A quote that never ends. */
    public static byte[] openCsv(byte[] csv) {
        return (new String(csv, StandardCharsets.UTF_8) + "\"" + "x".repeat(1_000_000))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] sheet(String rows) {
        return changed(SHEET, xml -> "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private byte[] with(String name, String content) {
        var parts = new LinkedHashMap<>(honest);
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return zip(parts, null, null);
    }

    private byte[] changed(String name, UnaryOperator<String> change) {
        String xml = new String(honest.get(name), StandardCharsets.UTF_8);
        return with(name, change.apply(xml));
    }

    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] zip(Map<String, byte[]> parts, String streamed, Content content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals(streamed)) {
                    content.to(zip);
                } else {
                    zip.write(part.getValue());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
