package vn.tiendo.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** What a file's first bytes say it is; the name is not asked. */
final class Sniffer {

    /** Bytes that are enough for every signature. */
    static final int HEAD = 64 * 1024;

    /** Text that a program would run or a browser would show as a page. */
    private static final Set<String> ACTIVE = Set.of(
            "text/html",
            "text/javascript",
            "text/x-php",
            "text/x-jsp",
            "text/asp",
            "text/aspdotnet",
            "text/x-vbscript");

    private Sniffer() {}

    /** Tika's catalogue takes a moment to read, so nobody pays for it before the first file. */
    private static final class Catalogue {

        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
        static final MediaTypeRegistry REGISTRY = TYPES.getMediaTypeRegistry();
    }

    static String sniff(byte[] head) throws IOException {
        return Catalogue.TYPES
                .detect(new ByteArrayInputStream(head), new Metadata())
                .getBaseType()
                .toString();
    }

    static boolean zip(String sniffed) {
        return is(sniffed, MediaType.APPLICATION_ZIP);
    }

    /** The container of Office before 2007, and of encrypted Office files. */
    static boolean ole(String sniffed) {
        return is(sniffed, MediaType.application("x-tika-msoffice"));
    }

    static boolean plainText(String sniffed) {
        return sniffed.startsWith("text/") && !ACTIVE.contains(sniffed) && is(sniffed, MediaType.TEXT_PLAIN);
    }

    private static boolean is(String sniffed, MediaType kind) {
        var type = MediaType.parse(sniffed);
        return type.equals(kind) || Catalogue.REGISTRY.isSpecializationOf(type, kind);
    }
}
