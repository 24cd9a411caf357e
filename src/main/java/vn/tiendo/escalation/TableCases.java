package vn.tiendo.escalation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The situations a table is asked about. Its conditions compare with the words and numbers they name and do nothing
 * else, so what lies between two limits, and every kind of unit that is not named, has one answer.
 */
final class TableCases {

    /** One of them. */
    record Situation(String stage, String unitKind, int late) {}

    private final List<EscalationRule> rules;
    private final Set<String> stages;
    private final Set<String> kinds;
    private final Set<Integer> limits;

    private final SortedSet<Integer> days;

    TableCases(List<EscalationRule> rules, int firstDay, int lastDay) {
        this.rules = rules;
        this.stages = representatives(TableWords.STAGES, EscalationRule::stage);
        this.kinds = representatives(TableWords.KINDS, EscalationRule::unitKind);
        this.limits = rules.stream()
                .flatMap(rule -> rule.workingDaysLate().tests().stream())
                .flatMap(test -> Stream.of(test.from(), test.to()))
                .filter(limit -> limit != null)
                .flatMap(limit -> Stream.of(limit - 1, limit, limit + 1))
                .collect(Collectors.toSet());
        this.limits.addAll(List.of(firstDay, lastDay));
        this.days = new TreeSet<>(limits);
        IntStream.rangeClosed(firstDay, lastDay).forEach(days::add);
    }

    /** Every stage and kind on every usual day, and around every limit, so that no line hides beyond those days. */
    Collection<Situation> all() {
        List<Situation> all = new ArrayList<>();
        for (var stage : TableWords.STAGES) {
            for (var kind : TableWords.KINDS) {
                days.forEach(late -> all.add(new Situation(stage, kind, late)));
            }
        }
        return all;
    }

    boolean toldApart(Situation at) {
        return stages.contains(at.stage()) && kinds.contains(at.unitKind()) && limits.contains(at.late());
    }

    /** The words that some line names, and one that none does. */
    private Set<String> representatives(List<String> all, Function<EscalationRule, Condition> column) {
        Set<String> named = rules.stream()
                .flatMap(rule -> column.apply(rule).words().stream())
                .collect(Collectors.toSet());
        Set<String> representatives = new HashSet<>(named);
        all.stream().filter(word -> !named.contains(word)).findFirst().ifPresent(representatives::add);
        return representatives;
    }
}
