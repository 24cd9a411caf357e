package vn.tiendo.escalation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import vn.tiendo.shared.FieldProblem;

/** Reads the lines of a table, and names each cell that the program would not understand. */
final class TableLines {

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*)\"");

    private final List<String> inputs;
    private final List<String> outputs;
    private final List<FieldProblem> problems;

    TableLines(List<String> inputs, List<String> outputs, List<FieldProblem> problems) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.problems = problems;
    }

    List<EscalationRule> read(List<Element> lines) {
        List<EscalationRule> rules = new ArrayList<>();
        for (var line : lines) {
            int before = problems.size();
            var rule = rule(line, rules.size() + 1);
            rules.add(problems.size() == before ? rule : null);
        }
        return rules.contains(null) ? List.of() : rules;
    }

    private EscalationRule rule(Element line, int number) {
        String id = line.getAttribute("id").isEmpty() ? null : line.getAttribute("id");
        var cells = new Cells(number, id == null ? String.valueOf(number) : id);
        Map<String, String> asked = texts(cells, line, "inputEntry", inputs);
        Map<String, String> said = texts(cells, line, "outputEntry", outputs);
        if (asked == null || said == null) {
            return null;
        }
        var stage = cells.condition(TableWords.STAGE, asked, TableWords.STAGES::contains, "rule-stage-unknown");
        var kind = cells.condition(TableWords.UNIT_KIND, asked, TableWords.KINDS::contains, "rule-unit-kind-unknown");
        var late = cells.condition(TableWords.WORKING_DAYS_LATE, asked, null, null);
        String level = cells.literal(TableWords.LEVEL, said);
        String recipients = cells.literal(TableWords.RECIPIENTS, said);
        String wording = cells.literal(TableWords.WORDING, said);
        if (level == null || recipients == null || wording == null) {
            return null;
        }
        List<String> told = Arrays.stream(recipients.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        if (!TableWords.LEVELS.contains(level)) {
            cells.wrong(TableWords.LEVEL, "rule-level-unknown", level);
        }
        told.stream()
                .filter(word -> !TableWords.isRecipient(word))
                .forEach(word -> cells.wrong(TableWords.RECIPIENTS, "rule-recipient-unknown", word));
        if (told.isEmpty() && !level.equals(TableWords.NONE)) {
            cells.wrong(TableWords.RECIPIENTS, "rule-recipient-missing");
        }
        return new EscalationRule(
                number, id, SafeXml.text(line, "description"), stage, kind, late, level, told, wording);
    }

    private static Map<String, String> texts(Cells cells, Element line, String name, List<String> columns) {
        var entries = SafeXml.children(line, name);
        if (entries.size() != columns.size()) {
            cells.wrong(name, "rule-cells", columns.size(), entries.size());
            return null;
        }
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = SafeXml.text(entries.get(i), "text");
            texts.put(columns.get(i), text == null ? "" : text);
        }
        return texts;
    }

    /** One line's cells, and what is wrong with them. */
    private final class Cells {

        private final int number;
        private final String name;

        private Cells(int number, String name) {
            this.number = number;
            this.name = name;
        }

        private Condition condition(
                String column, Map<String, String> texts, Predicate<String> known, String unknownWord) {
            var condition = Condition.parse(texts.get(column), known != null);
            if (condition == null) {
                wrong(column, "rule-condition-unreadable", texts.get(column));
            } else if (known != null) {
                condition.words().stream().filter(known.negate()).forEach(word -> wrong(column, unknownWord, word));
            }
            return condition;
        }

        private String literal(String column, Map<String, String> texts) {
            var literal = LITERAL.matcher(texts.get(column));
            if (literal.matches()) {
                return literal.group(1);
            }
            wrong(column, "rule-output-not-literal", texts.get(column));
            return null;
        }

        private void wrong(String column, String code, Object... arguments) {
            List<Object> all = new ArrayList<>(List.of(number));
            all.addAll(List.of(arguments));
            problems.add(new FieldProblem("rules[" + name + "]." + column, code, all));
        }
    }
}
