package vn.tiendo.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/** What the file of rules says, read apart from the program. */
public final class FigureRuleFile {

    private FigureRuleFile() {}

    public static Set<String> codes() {
        try (var file = FigureRuleFile.class.getResourceAsStream("/rules/figure-rules.json")) {
            Set<String> codes = new TreeSet<>();
            new ObjectMapper()
                    .readTree(file)
                    .forEach(rule -> codes.add(rule.path("code").asText()));
            return codes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
