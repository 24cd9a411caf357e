package vn.tiendo.deadline;

import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.report.Report;

/**
 * A proposal to criticise a unit (phê bình) for one report, and what a person made of it. The program only ever
 * proposes; the document is written and signed outside of it.
 *
 * @param previous the late report of the period before; null unless the ground is {@link Ground#REPEATED}
 * @param documentNumber of the paper document; null unless issued
 * @param reason why it was dropped, or a note to the issuing; may be null
 */
public record Criticism(
        Report.Id report,
        Ground ground,
        Report.Id previous,
        Instant proposedAt,
        State state,
        String decidedBy,
        Instant decidedAt,
        String documentNumber,
        LocalDate documentDate,
        String reason) {

    /** Why it is proposed. */
    public enum Ground {
        /** The escalation table reached its last level. */
        LONG_OVERDUE,
        /** Late, or not handed in, in two periods in a row of the same kind. */
        REPEATED
    }

    /** Whether somebody decided on it. */
    public enum State {
        PROPOSED,
        ISSUED,
        DROPPED
    }

    /** What may be decided. */
    public enum Verdict {
        ISSUE,
        DROP
    }

    /** The decision as it was sent. */
    public record Ruling(Verdict verdict, String documentNumber, LocalDate documentDate, String reason) {}
}
