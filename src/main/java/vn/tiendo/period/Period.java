package vn.tiendo.period;

import java.time.Instant;

/**
 * A reporting period that was opened.
 *
 * @param summary the consolidated text, null until Sở TT&TT wrote one
 * @param round 1, and one more each time the consolidation was returned
 * @param stepDueAt when the consolidation or its approval is due, whichever the period waits for; else null
 */
public record Period(
        PeriodCode code,
        PeriodDates dates,
        State state,
        String openedBy,
        Instant openedAt,
        String summary,
        String consolidatedBy,
        Instant consolidatedAt,
        int round,
        Instant stepDueAt) {

    /** Where the period stands. */
    public enum State {
        OPENING,
        OPEN,
        CONSOLIDATING,
        AWAITING_APPROVAL,
        PUBLISHED
    }
}
