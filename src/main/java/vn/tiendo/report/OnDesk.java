package vn.tiendo.report;

import java.time.Instant;

/**
 * An open report with what its due dates were counted from.
 *
 * @param reachedReview when it last reached Sở TT&TT with its head's endorsement; null if never
 * @param reachedApproval when it last reached UBND; null if never
 */
public record OnDesk(Report report, Instant reachedReview, Instant reachedApproval) {}
