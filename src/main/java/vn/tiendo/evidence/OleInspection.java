package vn.tiendo.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** Looks into a file of Office before 2007: which program's it is, whether it is encrypted, whether it carries macros. */
class OleInspection {

    private static final Set<String> MACRO_STORAGES = Set.of("macros", "vba", "_vba_project_cur", "_vba_project");
    private static final int DEEPEST = 20;

    private final String name;
    private final Path file;

    OleInspection(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    /** @return empty for a file of some other program */
    Optional<EvidenceType> type() throws IOException {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            var root = container.getRoot();
            if (root.hasEntry("EncryptedPackage") || root.hasEntry("EncryptionInfo")) {
                throw encrypted();
            }
            requireNoMacros(root, 0);
            if (root.hasEntry("WordDocument")) {
                require(new OleStreams(root).word());
                return Optional.of(EvidenceType.DOC);
            }
            if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
                require(new OleStreams(root).workbook());
                return Optional.of(EvidenceType.XLS);
            }
            if (root.hasEntry("PowerPoint Document")) {
                require(new OleStreams(root).presentation());
                return Optional.of(EvidenceType.PPT);
            }
            return Optional.empty();
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof DomainException refusal) {
                throw refusal;
            }
            // the reader says in many ways that a container is none
            throw new DomainException(Kind.INVALID, "evidence-damaged", name);
        }
    }

    private void require(OleStreams.Finding finding) {
        switch (finding) {
            case ENCRYPTED -> throw encrypted();
            case MACROS -> throw macros();
            case CLEAN -> {}
        }
    }

    private void requireNoMacros(DirectoryNode directory, int depth) {
        if (depth > DEEPEST) {
            throw new DomainException(Kind.INVALID, "evidence-damaged", name);
        }
        for (var entry : directory) {
            boolean storage = entry instanceof DirectoryNode;
            if (MACRO_STORAGES.contains(entry.getName().toLowerCase(Locale.ROOT))
                    && (storage || entry instanceof DocumentNode)) {
                throw macros();
            }
            if (storage) {
                requireNoMacros((DirectoryNode) entry, depth + 1);
            }
        }
    }

    private DomainException macros() {
        return new DomainException(Kind.INVALID, "evidence-macros", name);
    }

    private DomainException encrypted() {
        return new DomainException(Kind.INVALID, "evidence-encrypted", name);
    }
}
