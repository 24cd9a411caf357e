package vn.tiendo.escalation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tiendo.escalation.EscalationTables.Answer;
import vn.tiendo.escalation.EscalationTables.Trial;
import vn.tiendo.escalation.EscalationTables.Unusable;
import vn.tiendo.escalation.TableCases.Situation;
import vn.tiendo.shared.FieldProblem;

/**
 * Whether a table may take effect: it is read, then asked about every stage, kind of unit and day. Our own reading names
 * the line that answers; the engine must answer the same wherever the table tells two situations apart.
 */
@Component
class TableCheck {

    private static final int FIRST_DAY = -10;
    private static final int LAST_DAY = 30;

    private final EscalationTables tables;
    private final TableWords words;

    TableCheck(EscalationTables tables, TableWords words) {
        this.tables = tables;
        this.words = words;
    }

    /** Everything that speaks against the table; empty when it may take effect. */
    List<FieldProblem> problems(String xml) {
        var file = TableFile.read(xml);
        if (!file.problems().isEmpty()) {
            return file.problems();
        }
        Trial trial;
        try {
            trial = tables.trial(xml);
        } catch (Unusable unreadable) {
            return List.of(FieldProblem.of("xml", "table-not-dmn"));
        }
        var cases = new TableCases(file.rules(), FIRST_DAY, LAST_DAY);
        // each complaint once, not for every day and unit
        Set<FieldProblem> problems = new LinkedHashSet<>();
        cases.all().forEach(at -> check(at, file, cases.toldApart(at) ? trial : null, problems));
        return List.copyOf(problems);
    }

    /** @param trial null where another situation has the same answer */
    private void check(Situation at, TableFile file, Trial trial, Set<FieldProblem> problems) {
        var matching = file.rules().stream()
                .filter(rule -> rule.holds(at.stage(), at.unitKind(), at.late()))
                .toList();
        if (matching.size() > 1 && !file.firstCounts()) {
            problems.add(FieldProblem.of(
                    "xml",
                    "rules-overlap",
                    matching.get(0).number(),
                    matching.get(1).number()));
            return;
        }
        var rule = matching.isEmpty() ? null : matching.get(0);
        if (trial != null) {
            compare(at, rule, trial, problems);
        }
        if (rule != null && rule.tellsSomebody()) {
            checkHit(at, rule, problems);
        }
    }

    private static void compare(Situation at, EscalationRule rule, Trial trial, Set<FieldProblem> problems) {
        try {
            if (!sameAs(rule, trial.decide(at.stage(), at.unitKind(), at.late()))) {
                problems.add(wrong(at, rule, "table-answer-other", "rule-answer-other"));
            }
        } catch (Unusable failed) {
            problems.add(wrong(at, rule, "table-answer-failed", "rule-answer-failed"));
        }
    }

    private static FieldProblem wrong(Situation at, EscalationRule rule, String code, String codeOfRule) {
        return rule == null
                ? FieldProblem.of("xml", code, at.stage(), at.unitKind(), at.late())
                : wrong(rule, null, codeOfRule);
    }

    private static FieldProblem wrong(EscalationRule rule, String column, String code, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(rule.number()));
        arguments.addAll(List.of(more));
        String name = rule.id() == null ? String.valueOf(rule.number()) : rule.id();
        return new FieldProblem("rules[" + name + "]" + (column == null ? "" : "." + column), code, arguments);
    }

    private static boolean sameAs(EscalationRule rule, Answer answer) {
        if (rule == null || answer == null) {
            return rule == null && answer == null;
        }
        return rule.level().equals(answer.level())
                && rule.recipients().equals(EscalationTableView.words(answer.recipients()))
                && Objects.equals(rule.wording(), answer.wording());
    }

    private void checkHit(Situation at, EscalationRule rule, Set<FieldProblem> problems) {
        if (rule.level().equals(TableWords.CRITICISM)) {
            if (TableWords.SOFT.contains(at.unitKind())) {
                problems.add(wrong(rule, TableWords.LEVEL, "rule-criticism-soft", at.unitKind()));
            }
            if (!TableWords.mayPropose(at.stage())) {
                problems.add(wrong(rule, TableWords.LEVEL, "rule-criticism-desk", at.stage()));
            }
        }
        if (!words.hasText(at.stage(), rule.wording())) {
            problems.add(wrong(rule, TableWords.WORDING, "rule-wording-unknown", rule.wording(), at.stage()));
        }
        for (var recipient : rule.recipients()) {
            if (!TableWords.isThere(recipient, at.stage())) {
                problems.add(wrong(rule, TableWords.RECIPIENTS, "rule-recipient-absent", recipient, at.stage()));
            }
        }
    }
}
