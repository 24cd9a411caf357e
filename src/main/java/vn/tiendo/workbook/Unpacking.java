package vn.tiendo.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/**
 * The XML parts of a zip, held in memory and never more than was allowed. Nothing is written anywhere, so the names
 * inside are only names.
 */
final class Unpacking {

    private static final int ENTRIES = 500;

    private final long most;
    private final Map<String, byte[]> parts = new HashMap<>();
    private long unpacked;

    /** @param most bytes of all entries together */
    Unpacking(long most) {
        this.most = most;
    }

    /**
     * @return by name in lower case, without a leading slash
     * @throws DomainException INVALID for macros, embedded files, more than was allowed, and what is no sound zip
     */
    Map<String, byte[]> read(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > ENTRIES) {
                    throw tooLarge();
                }
                String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
                keep(name.startsWith("/") ? name.substring(1) : name, zip);
            }
        } catch (IOException | IllegalArgumentException bent) {
            throw unreadable();
        }
        return parts;
    }

    /** How much came out so far. */
    long unpacked() {
        return unpacked;
    }

    private void keep(String name, ZipInputStream zip) throws IOException {
        if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/") || name.contains("vbadata")) {
            throw new DomainException(Kind.INVALID, "workbook-macros");
        }
        if (name.startsWith("xl/embeddings/") || name.startsWith("xl/activex/") || name.startsWith("xl/ctrlprops/")) {
            throw new DomainException(Kind.INVALID, "workbook-embedded");
        }
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        var kept = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            if (unpacked > most) {
                throw tooLarge();
            }
            if (xml) {
                kept.write(buffer, 0, read);
            }
        }
        // two parts of one name: other programs might show the one that we did not read
        if (xml && parts.putIfAbsent(name, kept.toByteArray()) != null) {
            throw unreadable();
        }
    }

    static DomainException unreadable() {
        return new DomainException(Kind.INVALID, "workbook-unreadable");
    }

    private DomainException tooLarge() {
        return new DomainException(Kind.INVALID, "workbook-unpacks-too-large", most / 1_000_000);
    }
}
