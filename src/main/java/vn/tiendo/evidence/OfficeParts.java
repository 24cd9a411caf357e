package vn.tiendo.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the parts of a packed Office file say about it. */
final class OfficeParts {

    private static final Set<String> TELLING = Set.of("[Content_Types].xml", "mimetype", "META-INF/manifest.xml");

    private static final Map<String, EvidenceType> MAIN_PARTS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", EvidenceType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", EvidenceType.XLSX,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", EvidenceType.PPTX);

    /** In the list of content types, in lower case. */
    private static final List<String> MACRO_TYPES =
            List.of("macroenabled", "vbaproject", "macrosheet", "ms-office.activex", "vbadata");

    /** In names of parts, in lower case. Basic and Scripts are where OpenDocument keeps macros. */
    private static final List<String> MACRO_PARTS =
            List.of("vbaproject", "vbadata", "macrosheets/", ".docm", ".xlsm", ".xlsb", ".pptm");

    private static final List<String> MACRO_FOLDERS = List.of("basic/", "scripts/");

    private OfficeParts() {}

    static boolean telling(String part) {
        return TELLING.contains(part);
    }

    /** Only the ASCII in it matters; UTF-16, which XML may use, is read as well. */
    static String text(byte[] head) {
        boolean wide = head.length > 1 && (head[0] == 0 || head[1] == 0 || (head[0] & 0xff) >= 0xfe);
        var text = new String(head, StandardCharsets.ISO_8859_1);
        return wide ? text.replace("\0", "") : text;
    }

    static Optional<EvidenceType> ooxml(String contentTypes) {
        var found = MAIN_PARTS.entrySet().stream()
                .filter(main -> contentTypes.contains('"' + main.getKey() + '"')
                        || contentTypes.contains('\'' + main.getKey() + '\''))
                .map(Map.Entry::getValue)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    static Optional<EvidenceType> openDocument(String mimetype) {
        return mimetype == null
                ? Optional.empty()
                : EvidenceType.known(mimetype.strip())
                        .filter(type -> type == EvidenceType.ODT || type == EvidenceType.ODS);
    }

    /** @param contentTypes null for OpenDocument */
    static boolean macros(Collection<String> parts, String contentTypes) {
        String types = contentTypes == null ? "" : contentTypes.toLowerCase(Locale.ROOT);
        return MACRO_TYPES.stream().anyMatch(types::contains)
                || parts.stream().map(part -> part.toLowerCase(Locale.ROOT)).anyMatch(OfficeParts::macroPart);
    }

    /** Character references and entities could spell any word unseen; nothing honest uses them in this list. */
    static boolean veiled(String contentTypes) {
        return contentTypes.contains("&#") || contentTypes.contains("<!");
    }

    private static boolean macroPart(String part) {
        return MACRO_PARTS.stream().anyMatch(part::contains)
                || MACRO_FOLDERS.stream().anyMatch(part::startsWith);
    }

    static boolean encrypted(String manifest) {
        return manifest.contains("encryption-data");
    }
}
