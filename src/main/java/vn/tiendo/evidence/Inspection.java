package vn.tiendo.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/**
 * Finds out what a file on disk really is and whether it may be taken. Outside of any transaction: a scanner may take
 * its time. Memory stays bounded whatever the file says about itself.
 */
@Component
class Inspection {

    /** What was found out. @param sha256 in lower-case hexadecimal */
    record Result(String filename, EvidenceType type, long size, String sha256) {}

    private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);

    /** Office files made to carry macros. */
    private static final Set<String> WITH_MACROS = Set.of(
            "docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "xla", "xlm", "pptm", "potm", "ppsm", "ppam", "ppa",
            "sldm");

    private final EvidenceLimits limits;
    private final VirusScanner scanner;

    Inspection(EvidenceLimits limits, VirusScanner scanner) {
        this.limits = limits;
        this.scanner = scanner;
    }

    /** @throws DomainException INVALID, TOO_LARGE or UNAVAILABLE, with a sentence about this file */
    Result of(String given, Path file) {
        String name = EvidenceName.checked(given);
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new DomainException(Kind.INVALID, "evidence-empty", name);
            }
            if (size > limits.fileSize().toBytes()) {
                throw new DomainException(
                        Kind.TOO_LARGE, "upload-too-large", limits.fileSize().toMegabytes());
            }
            var claimed = claimed(name);
            var read = read(file);
            var type = matched(name, claimed, file, read);
            if (type.text() && !read.utf8()) {
                throw new DomainException(Kind.INVALID, "evidence-not-utf8", name);
            }
            requireClean(name, file);
            return new Result(name, type, size, read.sha256());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static EvidenceType claimed(String name) {
        String extension = EvidenceName.extension(name);
        if (WITH_MACROS.contains(extension)) {
            throw new DomainException(Kind.INVALID, "evidence-macros", name);
        }
        return EvidenceType.named(extension)
                .orElseThrow(() -> new DomainException(Kind.INVALID, "evidence-type-not-allowed", name));
    }

    private record Read(String sniffed, String sha256, boolean utf8) {}

    /** Once through the file: its kind, its hash, whether it is text. */
    private static Read read(Path file) throws IOException {
        var sha256 = sha256();
        var text = new Utf8Check();
        try (var digest = new DigestInputStream(Files.newInputStream(file), sha256);
                var in = new BufferedInputStream(digest, Sniffer.HEAD)) {
            in.mark(Sniffer.HEAD);
            String sniffed = Sniffer.sniff(in.readNBytes(Sniffer.HEAD));
            in.reset();
            var block = new byte[16 * 1024];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                text.feed(block, read);
            }
            return new Read(sniffed, HexFormat.of().formatHex(sha256.digest()), text.ended());
        }
    }

    private EvidenceType matched(String name, EvidenceType claimed, Path file, Read read) throws IOException {
        Optional<EvidenceType> found;
        String shown = read.sniffed();
        if (Sniffer.zip(read.sniffed())) {
            found = new ZipInspection(name, file, limits, new ByteMeter()).type();
            shown = "application/zip";
        } else if (Sniffer.ole(read.sniffed())) {
            found = new OleInspection(name, file).type();
        } else if (claimed.text() && Sniffer.plainText(read.sniffed())) {
            found = Optional.of(claimed);
        } else {
            found = EvidenceType.known(read.sniffed());
        }
        if (found.filter(claimed::equals).isEmpty()) {
            throw new DomainException(
                    Kind.INVALID,
                    "evidence-disguised",
                    name,
                    found.map(EvidenceType::mediaType).orElse(shown));
        }
        return claimed;
    }

    private void requireClean(String name, Path file) {
        Optional<String> found;
        try (InputStream content = Files.newInputStream(file)) {
            found = scanner.scan(content);
        } catch (IOException away) {
            LOG.error("Virus scanner did not answer", away);
            throw new DomainException(Kind.UNAVAILABLE, "evidence-scanner-away", name);
        }
        if (found.isPresent()) {
            LOG.warn("Refused an infected file: {}", found.get());
            throw new DomainException(Kind.INVALID, "evidence-infected", name, found.get());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
