package vn.tiendo.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.report.ReportContent.TaskProgress;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.target.IndicatorVersion;
import vn.tiendo.target.IndicatorVersion.Aggregation;

/**
 * What a figure must look like. A draft may be incomplete but not malformed; what is sent up must be complete.
 * A missing figure, a zero and "not applicable" are three different things (DOMAIN §1.2): each absence needs its reason.
 */
final class SubmissionRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final int LONGEST = 20_000;

    private SubmissionRules() {}

    /**
     * Percent with four decimals where both parts are there and the denominator is not zero; else the given value. A
     * number without a status is a reported one.
     */
    static Entry derive(Entry entry, Aggregation aggregation) {
        boolean ratio = isRatio(aggregation);
        boolean anyNumber = entry.numerator() != null || entry.denominator() != null || entry.value() != null;
        var status = entry.status() == null && anyNumber ? Status.REPORTED : entry.status();
        BigDecimal value = entry.value();
        if (ratio) {
            value = entry.numerator() == null
                            || entry.denominator() == null
                            || entry.denominator().signum() == 0
                    ? null
                    : entry.numerator().multiply(HUNDRED).divide(entry.denominator(), 4, RoundingMode.HALF_UP);
        }
        boolean reported = status == null || status == Status.REPORTED;
        return new Entry(
                entry.indicator(),
                entry.indicatorVersion(),
                status,
                reported && ratio ? entry.numerator() : null,
                reported && ratio ? entry.denominator() : null,
                reported ? value : null,
                entry.explanation());
    }

    /** Shape only: what no draft may hold. */
    static List<FieldProblem> malformed(ReportContent content) {
        List<FieldProblem> problems = new ArrayList<>();
        for (var entry : content.entries()) {
            number(problems, entry, "numerator", entry.numerator());
            number(problems, entry, "denominator", entry.denominator());
            number(problems, entry, "value", entry.value());
            text(problems, field(entry, "explanation"), entry.explanation());
        }
        for (var task : content.tasks()) {
            String at = "tasks[" + task.task() + "].";
            if (task.progress() != null && (task.progress() < 0 || task.progress() > 100)) {
                problems.add(FieldProblem.of(at + "progress", "percent-range"));
            }
            text(problems, at + "result", task.result());
            text(problems, at + "difficulties", task.difficulties());
            text(problems, at + "proposals", task.proposals());
        }
        var narrative = content.narrative();
        if (narrative != null) {
            text(problems, "narrative.direction", narrative.direction());
            text(problems, "narrative.indicatorResults", narrative.indicatorResults());
            text(problems, "narrative.taskResults", narrative.taskResults());
            text(problems, "narrative.difficulties", narrative.difficulties());
            text(problems, "narrative.nextSteps", narrative.nextSteps());
            text(problems, "narrative.proposals", narrative.proposals());
        }
        return problems;
    }

    /** All that keeps a report from being sent up, one problem per field. */
    static List<FieldProblem> incomplete(ReportContent content, Map<String, IndicatorVersion> definitions) {
        List<FieldProblem> problems = new ArrayList<>(malformed(content));
        for (var entry : content.entries()) {
            check(problems, entry, definitions.get(entry.indicator()).aggregation());
        }
        for (var task : content.tasks()) {
            checkTask(problems, task);
        }
        return problems;
    }

    private static void check(List<FieldProblem> problems, Entry entry, Aggregation aggregation) {
        if (entry.status() == null) {
            problems.add(FieldProblem.of(field(entry, "status"), "figure-missing", entry.indicator()));
            return;
        }
        if (entry.status() != Status.REPORTED) {
            required(problems, field(entry, "explanation"), entry.explanation(), "reason-for-no-figure");
            return;
        }
        switch (aggregation) {
            case RATIO_OF_SUMS, ALL_MUST_PASS -> checkRatio(problems, entry);
            case EXTERNAL -> {
                required(problems, field(entry, "value"), entry.value(), "value-missing");
                required(problems, field(entry, "explanation"), entry.explanation(), "source-missing");
            }
            case MILESTONE -> {
                required(problems, field(entry, "explanation"), entry.explanation(), "milestone-text-missing");
                if (entry.value() != null
                        && (entry.value().signum() < 0 || entry.value().compareTo(HUNDRED) > 0)) {
                    problems.add(FieldProblem.of(field(entry, "value"), "percent-range"));
                }
            }
        }
    }

    private static void checkRatio(List<FieldProblem> problems, Entry entry) {
        required(problems, field(entry, "numerator"), entry.numerator(), "numerator-missing");
        required(problems, field(entry, "denominator"), entry.denominator(), "denominator-missing");
        if (entry.numerator() == null || entry.denominator() == null) {
            return;
        }
        if (entry.denominator().signum() == 0) {
            problems.add(FieldProblem.of(field(entry, "denominator"), "denominator-zero"));
        } else if (entry.numerator().compareTo(entry.denominator()) > 0) {
            problems.add(FieldProblem.of(field(entry, "numerator"), "numerator-exceeds-denominator"));
        }
    }

    private static void checkTask(List<FieldProblem> problems, TaskProgress task) {
        if (task.progress() != null) {
            required(problems, "tasks[" + task.task() + "].result", task.result(), "task-result-missing");
        }
    }

    private static void number(List<FieldProblem> problems, Entry entry, String part, BigDecimal number) {
        boolean mayFall = part.equals("value");
        if (number == null) {
            return;
        }
        if (!mayFall && number.signum() < 0) {
            problems.add(FieldProblem.of(field(entry, part), "number-negative"));
        } else if (number.abs().compareTo(LARGEST) > 0) {
            problems.add(FieldProblem.of(field(entry, part), "number-too-large"));
        } else if (number.stripTrailingZeros().scale() > 6) {
            problems.add(FieldProblem.of(field(entry, part), "number-too-precise"));
        }
    }

    private static void text(List<FieldProblem> problems, String field, String text) {
        if (text != null && text.length() > LONGEST) {
            problems.add(FieldProblem.of(field, "text-too-long", LONGEST));
        }
    }

    private static void required(List<FieldProblem> problems, String field, Object given, String code) {
        if (given == null || given instanceof String text && text.isBlank()) {
            problems.add(FieldProblem.of(field, code));
        }
    }

    private static boolean isRatio(Aggregation aggregation) {
        return aggregation == Aggregation.RATIO_OF_SUMS || aggregation == Aggregation.ALL_MUST_PASS;
    }

    private static String field(Entry entry, String part) {
        return "entries[" + entry.indicator() + "]." + part;
    }
}
