package vn.tiendo.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tiendo.report.Finding.Severity;
import vn.tiendo.report.ReportContent.Entry;

/**
 * The rules of a figure, from {@code rules/figure-rules.json}: the browser evaluates the same file while somebody types
 * (ADR 11). What varies between indicators is no rule but a threshold, and stands in the catalogue.
 */
@Component
public class FigureRules {

    private static final String FILE = "/rules/figure-rules.json";

    private record Rule(Finding finding, String when) {}

    private final List<Rule> rules = new ArrayList<>();
    private final JsonLogic logic = new JsonLogic();

    FigureRules(ObjectMapper json) {
        try (var file = FigureRules.class.getResourceAsStream(FILE)) {
            json.readTree(file).forEach(rule -> rules.add(rule(rule)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Rule rule(JsonNode rule) {
        return new Rule(
                new Finding(
                        rule.path("field").asText(),
                        rule.path("code").asText(),
                        Severity.valueOf(rule.path("severity").asText())),
                rule.path("when").toString());
    }

    /** In the order of the rules; empty when there is nothing to say. */
    public List<Finding> of(Entry entry, Yardstick yardstick) {
        return of(FigureFacts.of(entry, yardstick));
    }

    List<Finding> of(Map<String, Object> facts) {
        return rules.stream()
                .filter(rule -> applies(rule, facts))
                .map(Rule::finding)
                .toList();
    }

    private boolean applies(Rule rule, Map<String, Object> facts) {
        try {
            return (boolean) logic.apply(rule.when(), facts);
        } catch (JsonLogicException broken) {
            throw new IllegalStateException("rule " + rule.finding().code(), broken);
        }
    }
}
