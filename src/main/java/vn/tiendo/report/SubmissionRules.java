package vn.tiendo.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.target.IndicatorVersion.Measure;

/** What a draft must look like: it may be incomplete, never malformed. When it is complete, {@link SubmissionCheck} says. */
public final class SubmissionRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final int LONGEST = 20_000;

    private SubmissionRules() {}

    /**
     * Percent with four decimals where both parts are there and the denominator is not zero; else the given value. A
     * number without a status is a reported one. An official statistic is a value; made of parts, it is derived as well.
     */
    public static Entry derive(Entry entry, Measure measure) {
        boolean anyNumber = entry.numerator() != null || entry.denominator() != null || entry.value() != null;
        var status = entry.status() == null && anyNumber ? Status.REPORTED : entry.status();
        boolean reported = status == null || status == Status.REPORTED;
        boolean parts = reported && measure != Measure.MILESTONE;
        BigDecimal value = entry.value();
        if (measure == Measure.RATIO || measure == Measure.OFFICIAL && value == null) {
            value = percent(entry.numerator(), entry.denominator());
        }
        return new Entry(
                entry.indicator(),
                entry.indicatorVersion(),
                status,
                parts ? entry.numerator() : null,
                parts ? entry.denominator() : null,
                reported ? value : null,
                entry.explanation(),
                entry.source());
    }

    private static BigDecimal percent(BigDecimal numerator, BigDecimal denominator) {
        return numerator == null || denominator == null || denominator.signum() == 0
                ? null
                : numerator.multiply(HUNDRED).divide(denominator, 4, RoundingMode.HALF_UP);
    }

    /** Shape only: what no draft may hold. */
    public static List<FieldProblem> malformed(ReportContent content) {
        List<FieldProblem> problems = new ArrayList<>();
        for (var entry : content.entries()) {
            number(problems, entry, "numerator", entry.numerator());
            number(problems, entry, "denominator", entry.denominator());
            number(problems, entry, "value", entry.value());
            text(problems, field(entry, "explanation"), entry.explanation());
            text(problems, field(entry, "source"), entry.source());
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
            for (var section : Section.values()) {
                text(problems, "narrative." + section.key(), section.in(narrative));
            }
        }
        return problems;
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

    private static String field(Entry entry, String part) {
        return "entries[" + entry.indicator() + "]." + part;
    }
}
