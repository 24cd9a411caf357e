package vn.tiendo.contribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.target.IndicatorVersion.Aggregation;

/**
 * What a part must look like: the shape of the figure it goes into. A draft may be incomplete but not malformed. Nothing
 * of nothing (0/0, không phát sinh) is a part as well: it leaves the lead's sum as it is.
 */
final class AnswerRules {

    static final int LONGEST = 4_000;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private AnswerRules() {}

    static boolean ratio(Aggregation aggregation) {
        return aggregation == Aggregation.RATIO_OF_SUMS;
    }

    /** Without what does not belong to such a figure. @param aggregation null for a task, which takes words only */
    static Answer fitting(Answer said, Aggregation aggregation) {
        if (said.declined()) {
            return Answer.refusal(blankToNull(said.reason()));
        }
        boolean ratio = aggregation != null && ratio(aggregation);
        return new Answer(
                false,
                ratio ? said.numerator() : null,
                ratio ? said.denominator() : null,
                aggregation == null || ratio ? null : said.value(),
                blankToNull(said.text()),
                null);
    }

    /** Shape only: what no draft may hold. */
    static List<FieldProblem> malformed(Answer answer) {
        List<FieldProblem> problems = new ArrayList<>();
        number(problems, "numerator", answer.numerator(), false);
        number(problems, "denominator", answer.denominator(), false);
        number(problems, "value", answer.value(), true);
        text(problems, "text", answer.text());
        text(problems, "reason", answer.reason());
        return problems;
    }

    /** All that keeps an answer from being given, one problem per field. */
    static List<FieldProblem> incomplete(Answer answer, Aggregation aggregation) {
        List<FieldProblem> problems = malformed(answer);
        if (answer.declined()) {
            required(problems, "reason", answer.reason(), "reason-missing");
        } else if (aggregation == null) {
            required(problems, "text", answer.text(), "contribution-text-missing");
        } else if (ratio(aggregation)) {
            checkRatio(problems, answer);
        } else if (aggregation == Aggregation.MILESTONE) {
            required(problems, "text", answer.text(), "milestone-text-missing");
            if (answer.value() != null
                    && (answer.value().signum() < 0 || answer.value().compareTo(HUNDRED) > 0)) {
                problems.add(FieldProblem.of("value", "percent-range"));
            }
        } else {
            required(problems, "value", answer.value(), "value-missing");
            required(problems, "text", answer.text(), "source-missing");
        }
        return problems;
    }

    private static void checkRatio(List<FieldProblem> problems, Answer answer) {
        required(problems, "numerator", answer.numerator(), "numerator-missing");
        required(problems, "denominator", answer.denominator(), "denominator-missing");
        if (answer.numerator() != null
                && answer.denominator() != null
                && answer.numerator().compareTo(answer.denominator()) > 0) {
            problems.add(FieldProblem.of("numerator", "numerator-exceeds-denominator"));
        }
    }

    private static void number(List<FieldProblem> problems, String field, BigDecimal number, boolean mayFall) {
        if (number == null) {
            return;
        }
        if (!mayFall && number.signum() < 0) {
            problems.add(FieldProblem.of(field, "number-negative"));
        } else if (number.abs().compareTo(LARGEST) > 0) {
            problems.add(FieldProblem.of(field, "number-too-large"));
        } else if (number.stripTrailingZeros().scale() > 6) {
            problems.add(FieldProblem.of(field, "number-too-precise"));
        }
    }

    static void text(List<FieldProblem> problems, String field, String text) {
        if (text != null && text.length() > LONGEST) {
            problems.add(FieldProblem.of(field, "text-too-long", LONGEST));
        }
    }

    private static void required(List<FieldProblem> problems, String field, Object given, String code) {
        if (given == null) {
            problems.add(FieldProblem.of(field, code));
        }
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
