package vn.tiendo.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The packed escalation table, and what an administrator makes of it. */
public final class EscalationFile {

    private EscalationFile() {}

    public static String packed() {
        try {
            return Files.readString(Path.of("processes/escalation-level.dmn"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws AssertionError when there is nothing to replace */
    public static String changed(String from, String to) {
        String packed = packed();
        if (!packed.contains(from)) {
            throw new AssertionError("not in the table: " + from);
        }
        return packed.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
    }

    /** One cell of one line says something else. @param text as XML */
    public static String cell(String rule, String column, String text) {
        String packed = packed();
        int cell = packed.indexOf("\"Rule_" + rule + "_" + column + "\"");
        int from = packed.indexOf("<text>", cell) + "<text>".length();
        if (cell < 0) {
            throw new AssertionError("no cell " + rule + " " + column);
        }
        return packed.substring(0, from) + text + packed.substring(packed.indexOf("</text>", from));
    }
}
