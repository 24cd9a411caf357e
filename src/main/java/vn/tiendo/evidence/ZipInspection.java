package vn.tiendo.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/**
 * Looks into a packed file: which Office format it is, whether it carries macros, whether it unpacks to more than it may.
 * The sizes written in the file must be within the limits, and every part is unpacked once, counted and thrown away, to
 * see that they are true.
 */
class ZipInspection {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MIMETYPE = "mimetype";
    private static final String MANIFEST = "META-INF/manifest.xml";

    /** What tells the formats apart, at most so long. */
    private static final int LONGEST_HEAD = 1024 * 1024;

    /** Small parts may be packed as tightly as they like. */
    private static final long SMALL_PART = 1024 * 1024;

    private final String name;
    private final Path file;
    private final EvidenceLimits limits;
    private final ByteMeter meter;

    ZipInspection(String name, Path file, EvidenceLimits limits, ByteMeter meter) {
        this.name = name;
        this.file = file;
        this.limits = limits;
        this.meter = meter;
    }

    /** @return empty for a packed file that is none of ours */
    Optional<EvidenceType> type() throws IOException {
        if (ZipDirectory.tooLarge(file, limits.parts())) {
            throw bomb();
        }
        try (var zip = new ZipFile(file.toFile())) {
            // an end record of its own making may have told another number
            if (zip.size() > limits.parts()) {
                throw bomb();
            }
            var entries = List.copyOf(Collections.list(zip.entries()));
            requireModest(entries);
            requireHonestNames(entries);
            String types = null;
            String mimetype = null;
            String manifest = "";
            for (var entry : entries) {
                byte[] head = unpack(zip, entry);
                switch (entry.getName()) {
                    case CONTENT_TYPES -> types = OfficeParts.text(head);
                    case MIMETYPE -> mimetype = OfficeParts.text(head);
                    case MANIFEST -> manifest = OfficeParts.text(head);
                    default -> {}
                }
            }
            return recognized(entries, types, mimetype, manifest);
        } catch (ZipException broken) {
            throw damaged();
        }
    }

    private Optional<EvidenceType> recognized(
            List<? extends ZipEntry> entries, String types, String mimetype, String manifest) {
        if (types != null && OfficeParts.veiled(types)) {
            throw damaged();
        }
        boolean office = types != null || mimetype != null;
        if (office && OfficeParts.macros(entries.stream().map(ZipEntry::getName).toList(), types)) {
            throw new DomainException(Kind.INVALID, "evidence-macros", name);
        }
        if (mimetype != null && OfficeParts.encrypted(manifest)) {
            throw new DomainException(Kind.INVALID, "evidence-encrypted", name);
        }
        return types != null ? OfficeParts.ooxml(types) : OfficeParts.openDocument(mimetype);
    }

    /** What the file itself admits. */
    private void requireModest(List<? extends ZipEntry> entries) {
        long total = 0;
        for (var entry : entries) {
            total += Math.max(0, entry.getSize());
            if (total > limits.unpackedSize().toBytes() || tooTight(entry)) {
                throw bomb();
            }
        }
    }

    private void requireHonestNames(List<? extends ZipEntry> entries) {
        Set<String> seen = new HashSet<>();
        for (var entry : entries) {
            String path = entry.getName();
            if (path.contains("\\")
                    || path.startsWith("/")
                    || ("/" + path + "/").contains("/../")
                    || !seen.add(path.toLowerCase(Locale.ROOT))) {
                throw damaged();
            }
        }
    }

    /** Never further than the part says it goes. @return its beginning where that tells something */
    private byte[] unpack(ZipFile zip, ZipEntry entry) throws IOException {
        boolean telling = OfficeParts.telling(entry.getName());
        if (telling && entry.getSize() > LONGEST_HEAD) {
            throw damaged();
        }
        var head = new ByteArrayOutputStream();
        long size = 0;
        try (var in = zip.getInputStream(entry)) {
            var block = new byte[16 * 1024];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                size += read;
                meter.add(read);
                if (size > entry.getSize()) {
                    throw damaged();
                }
                if (telling) {
                    head.write(block, 0, read);
                }
            }
        }
        if (size != entry.getSize()) {
            throw damaged();
        }
        return head.toByteArray();
    }

    private boolean tooTight(ZipEntry entry) {
        return entry.getSize() > SMALL_PART
                && entry.getSize() / limits.unpackedRatio() > Math.max(1, entry.getCompressedSize());
    }

    private DomainException damaged() {
        return new DomainException(Kind.INVALID, "evidence-damaged", name);
    }

    private DomainException bomb() {
        return new DomainException(
                Kind.INVALID,
                "evidence-unpacks-too-large",
                name,
                limits.unpackedSize().toMegabytes());
    }
}
