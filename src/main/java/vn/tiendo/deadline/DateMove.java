package vn.tiendo.deadline;

import java.time.Instant;

/**
 * One due date that a changed calendar touches.
 *
 * @param unit whose report; null for a date of the period itself
 * @param to the date from now on; the same as {@code from} when it stays
 * @param kept why it stays; null when it moves
 */
public record DateMove(String period, String unit, What what, Instant from, Instant to, Kept kept) {

    /** What is due. */
    public enum What {
        /** The unit's report. */
        UNIT,
        REVIEW,
        APPROVAL,
        CLOSING,
        /** The answer to a return. */
        ANSWER,
        /** The decision on a request for a later due date. */
        DECISION,
        CONSOLIDATION,
        PERIOD_APPROVAL
    }

    /** Why a date stays although the days before it changed. */
    public enum Kept {
        /** A person chose it, and its day is still worked. */
        CHOSEN,
        /** Its new date would lie in the past. */
        PAST
    }
}
