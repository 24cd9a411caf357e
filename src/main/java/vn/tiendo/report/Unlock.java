package vn.tiendo.report;

import java.time.Instant;
import java.util.List;

/**
 * A wish to have more of a returned report opened than what was marked.
 *
 * @param number counts from 1 within the report
 * @param version the version it is about
 * @param decidedBy null while nobody has decided; so is decidedAt
 * @param decisionReason null unless whoever decided said something
 */
public record Unlock(
        Report.Id report,
        int number,
        int version,
        List<Part> parts,
        String reason,
        State state,
        String requestedBy,
        Instant requestedAt,
        String decidedBy,
        Instant decidedAt,
        String decisionReason) {

    /** Where it stands. */
    public enum State {
        REQUESTED,
        GRANTED,
        REFUSED,
        /** The report went up before anybody decided. */
        LAPSED
    }

    /** What is decided about it. */
    public enum Verdict {
        GRANT,
        REFUSE
    }
}
