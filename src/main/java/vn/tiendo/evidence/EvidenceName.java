package vn.tiendo.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** The name of a file as people gave it, provided that it is only a name and shows what it says. */
final class EvidenceName {

    private static final int LONGEST = 200;

    /** Names of devices under Windows, whatever follows the dot: whoever downloads such a file cannot open it. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private EvidenceName() {}

    /**
     * @return the name in composed Unicode (NFC), without spaces around it
     * @throws DomainException INVALID for a path, for signs that hide or turn round what stands there, and for no name
     */
    static String checked(String given) {
        String name = given == null
                ? ""
                : Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        if (name.codePoints().anyMatch(EvidenceName::hidden)) {
            throw new DomainException(Kind.INVALID, "evidence-name-hidden-characters", shown(name));
        }
        if (name.contains("/") || name.contains("\\") || name.contains(":")) {
            throw new DomainException(Kind.INVALID, "evidence-name-path", shown(name));
        }
        if (name.isEmpty() || name.startsWith(".") || DEVICES.contains(stem(name))) {
            throw new DomainException(Kind.INVALID, "evidence-name-missing");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw new DomainException(Kind.INVALID, "evidence-name-too-long", shown(name), LONGEST);
        }
        return name;
    }

    /** What follows the last dot, in lower case; empty for none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
    }

    /** Control, bidirectional and other invisible signs, halves of surrogate pairs, line separators. */
    private static boolean hidden(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** For a sentence: nothing hidden, and not endless. */
    private static String shown(String name) {
        var clean = new StringBuilder();
        name.codePoints().limit(60).forEach(sign -> clean.appendCodePoint(hidden(sign) ? '\ufffd' : sign));
        return clean.toString();
    }
}
