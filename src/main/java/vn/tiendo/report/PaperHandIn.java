package vn.tiendo.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A report that reached the reviewing department on paper.
 *
 * @param documentDate the date on the document; within the due date it counts as on time
 * @param note null for none
 */
public record PaperHandIn(
        Kind kind, String documentNumber, LocalDate documentDate, String note, String recordedBy, Instant recordedAt) {

    /** Why on paper. */
    public enum Kind {
        /** The system was down; the document came over the document exchange, its figures are entered afterwards. */
        OUTAGE,
        /** Through the secret channel: only number and date are kept here, never any content. */
        SECRET
    }
}
