package vn.tiendo.workbook;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts on their way into and out of files. */
final class Cleaning {

    /** Spreadsheets compute what begins like this; apostrophes before it are counted so that none is lost. */
    private static final Pattern COMPUTES = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    /** Formulas, and calls of programs (DDE); "- đã xong" and "-5 %" are words. */
    private static final Pattern FORMULA = Pattern.compile("(?:[=@]|[+\\-]\\S*[|(!]).*", Pattern.DOTALL);

    /** What neither a database nor a page can show. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\x{fffe}\\x{ffff}]|\\p{Cs}");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

    private Cleaning() {}

    /** The same text wherever it was typed: composed letters, line feeds, no white space around. Empty for null. */
    static String text(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(LINE_END.matcher(text).replaceAll("\n"), Normalizer.Form.NFC)
                        .strip();
    }

    static boolean looksComputed(String text) {
        return FORMULA.matcher(text).matches();
    }

    static boolean hasControls(String text) {
        return CONTROL.matcher(text).find();
    }

    /** For CSV, where nothing says that a cell is a text. */
    static String neutral(String text) {
        return COMPUTES.matcher(text).matches() ? "'" + text : text;
    }

    /** Undoes {@link #neutral}. */
    static String natural(String text) {
        return text.startsWith("'") && COMPUTES.matcher(text).matches() ? text.substring(1) : text;
    }
}
