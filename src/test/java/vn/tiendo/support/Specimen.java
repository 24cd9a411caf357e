package vn.tiendo.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files as people have them, and as attackers make them; small, and made on the spot. */
public final class Specimen {

    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";

    private Specimen() {}

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One empty page that every reader opens. @param mark makes it another file */
    public static byte[] pdf(String mark) {
        var pdf = new StringBuilder("%PDF-1.4\n%" + mark + "\n");
        String[] objects = {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R>>",
            "<</Length 30>>stream\n1 0 0 rg 50 50 200 100 re f    \nendstream"
        };
        int[] at = new int[objects.length];
        for (int i = 0; i < objects.length; i++) {
            at[i] = pdf.length();
            pdf.append(i + 1).append(" 0 obj").append(objects[i]).append("endobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 5\n0000000000 65535 f \n");
        for (int each : at) {
            pdf.append(String.format("%010d 00000 n \n", each));
        }
        pdf.append("trailer<</Size 5/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @param format png, jpg or gif */
    public static byte[] image(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    public static byte[] webp() {
        var head = new byte[40];
        System.arraycopy(text("RIFF"), 0, head, 0, 4);
        head[4] = 32;
        System.arraycopy(text("WEBPVP8 "), 0, head, 8, 8);
        return head;
    }

    /** A file made by an office program, from the folder of samples. */
    public static byte[] sample(String name) {
        try (InputStream in = Specimen.class.getResourceAsStream("/evidence/" + name)) {
            return in.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public static byte[] docx(Map<String, byte[]> more) {
        return ooxml("wordprocessingml.document", "word/document.xml", "", more);
    }

    public static byte[] pptx() {
        return ooxml("presentationml.presentation", "ppt/presentation.xml", "", Map.of());
    }

    /** @param types more elements for the list of content types */
    public static byte[] ooxml(String main, String part, String types, Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                text("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/" + part + "\" ContentType=\"" + MAIN + main + ".main+xml\"/>" + types
                        + "</Types>"));
        parts.put("_rels/.rels", text("<Relationships/>"));
        parts.put(part, text("<document/>"));
        parts.putAll(more);
        return zip(parts);
    }

    public static byte[] odt(Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", text("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", text("<office/>"));
        parts.putAll(more);
        return zip(parts);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    /** A container of Office before 2007 with these streams; a name with a slash lies in a storage. */
    public static byte[] ole(Map<String, byte[]> streams) {
        var out = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            for (var stream : streams.entrySet()) {
                String[] path = stream.getKey().split("/");
                var directory = container.getRoot();
                for (int i = 0; i < path.length - 1; i++) {
                    directory = directory.hasEntry(path[i])
                            ? (org.apache.poi.poifs.filesystem.DirectoryNode) directory.getEntry(path[i])
                            : (org.apache.poi.poifs.filesystem.DirectoryNode) directory.createDirectory(path[i]);
                }
                directory.createDocument(path[path.length - 1], new ByteArrayInputStream(stream.getValue()));
            }
            container.writeFilesystem(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    /** The stream of a Word document, as far as its head goes. */
    public static byte[] word(boolean encrypted) {
        var head = new byte[64];
        head[0] = (byte) 0xec;
        head[1] = (byte) 0xa5;
        head[0x0b] = (byte) (encrypted ? 1 : 0);
        return head;
    }

    /** A workbook of Excel 97 with a password, as Excel itself protects it. */
    public static byte[] encryptedXls() {
        var out = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet("x");
            Biff8EncryptionKey.setCurrentUserPassword("bi-mat");
            book.write(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return out.toByteArray();
    }
}
