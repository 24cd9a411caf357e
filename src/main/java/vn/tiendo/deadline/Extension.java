package vn.tiendo.deadline;

import java.time.Instant;
import vn.tiendo.report.Report;
import vn.tiendo.report.Stage;

/**
 * A unit's request for a later due date (gia hạn), and what became of it.
 *
 * @param number counts per report, from 1
 * @param requestedDueAt the end of the wished day
 * @param previousDueAt what was due when it was asked for
 * @param desk who decides: REVIEW for Sở TT&TT, APPROVAL for UBND
 * @param decidedBy null while nobody has
 */
public record Extension(
        Report.Id report,
        int number,
        Instant requestedDueAt,
        Instant previousDueAt,
        String reason,
        String requestedBy,
        Instant requestedAt,
        Stage desk,
        State state,
        String decidedBy,
        Instant decidedAt,
        String decisionReason) {

    /** Where a request stands. */
    public enum State {
        REQUESTED,
        GRANTED,
        REFUSED,
        /** The unit took it back. */
        WITHDRAWN,
        /** The report was handed in or ended before anybody decided. */
        LAPSED
    }

    /** The two words of whoever decides. */
    public enum Verdict {
        GRANT,
        REFUSE
    }

    Extension ended(State end, String by, Instant at, String why) {
        return new Extension(
                report,
                number,
                requestedDueAt,
                previousDueAt,
                reason,
                requestedBy,
                requestedAt,
                desk,
                end,
                by,
                at,
                why);
    }

    /** Names the request: also the business key of its process instance. */
    public String key() {
        return report + "." + number;
    }
}
