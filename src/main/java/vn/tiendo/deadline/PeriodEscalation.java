package vn.tiendo.deadline;

import java.time.Instant;
import java.util.List;

/**
 * One level of urging about a period's own step that was reached; published as news when it first is.
 *
 * @param level the table's word, for instance {@code URGE_1}
 * @param recipients the table's words for who is told: roles or offices
 * @param wording which text they get
 * @param workingDaysLate negative before the due date
 */
public record PeriodEscalation(
        String period,
        int round,
        Step step,
        String level,
        List<String> recipients,
        String wording,
        int workingDaysLate,
        Instant at) {

    /** The two steps of a period on which somebody works; the table's words. */
    public enum Step {
        CONSOLIDATION,
        PERIOD_APPROVAL
    }
}
