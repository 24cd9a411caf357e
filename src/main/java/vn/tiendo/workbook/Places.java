package vn.tiendo.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How spreadsheets name and write things. */
final class Places {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Places() {}

    /** {@code G12}. @param row counted from 0, as the column */
    static String name(int row, int column) {
        return letters(column) + (row + 1);
    }

    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** Characters that XML cannot hold stand in a text as {@code _x000D_}. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
