package vn.tiendo.report;

import java.math.BigDecimal;
import java.util.List;

/** What one version of a report says. Lists are in catalogue order. */
public record ReportContent(List<Entry> entries, List<TaskProgress> tasks, Narrative narrative) {

    /** Why there is, or is not, a figure: not reported, zero and not applicable are three different things. */
    public enum Status {
        REPORTED,
        NOT_APPLICABLE,
        NO_DATA
    }

    /**
     * One figure.
     *
     * @param indicatorVersion which wording and target of the indicator it answers
     * @param status null while the clerk has not said anything
     * @param value percent, or the indicator's own unit; derived where numerator and denominator are given
     * @param source what an official statistic is cited from; null where nothing is cited
     */
    public record Entry(
            String indicator,
            int indicatorVersion,
            Status status,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String explanation,
            String source) {

        /** One without a citation. */
        public Entry(
                String indicator,
                int indicatorVersion,
                Status status,
                BigDecimal numerator,
                BigDecimal denominator,
                BigDecimal value,
                String explanation) {
            this(indicator, indicatorVersion, status, numerator, denominator, value, explanation, null);
        }
    }

    /** How far one task (nhiệm vụ) is. @param progress percent, null when not said */
    public record TaskProgress(String task, Integer progress, String result, String difficulties, String proposals) {}

    /** The six sections of the report's outline; null where nothing is written. */
    public record Narrative(
            String direction,
            String indicatorResults,
            String taskResults,
            String difficulties,
            String nextSteps,
            String proposals) {

        /** A text that names no section stands under the first; so a program may send one plain string. */
        public static Narrative valueOf(String text) {
            return new Narrative(text, null, null, null, null, null);
        }
    }
}
