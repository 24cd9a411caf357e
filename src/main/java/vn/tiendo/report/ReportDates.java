package vn.tiendo.report;

import java.time.Instant;

/**
 * When a report must leave each desk; each the end of a day in Vietnam unless an administrator chose another moment.
 *
 * @param original what the unit was first given; never changed
 * @param due when the endorsed report must reach the reviewing department: after an extension, the granted day
 * @param chosen a person granted {@code due}, so that a changed calendar only rolls it off a day without work
 * @param review when the reviewing department must be done
 * @param approval when UBND must be done
 * @param answer when the answer to the last return by Sở TT&TT or UBND is due; null before the first
 */
public record ReportDates(
        Instant original, Instant due, boolean chosen, Instant review, Instant approval, Instant answer) {

    static ReportDates of(Instant due, Instant review, Instant approval) {
        return new ReportDates(due, due, false, review, approval, null);
    }

    /** An extension was granted. */
    public ReportDates extendedTo(Instant granted) {
        return new ReportDates(original, granted, true, review, approval, answer);
    }

    ReportDates answeredBy(Instant answerDueAt) {
        return new ReportDates(original, due, chosen, review, approval, answerDueAt);
    }

    ReportDates reviewedBy(Instant reviewDueAt) {
        return new ReportDates(original, due, chosen, reviewDueAt, approval, answer);
    }

    ReportDates approvedBy(Instant approvalDueAt) {
        return new ReportDates(original, due, chosen, review, approvalDueAt, answer);
    }

    /** What the unit works towards now: the answer to a return, or the report itself. */
    public Instant unit() {
        return answer != null ? answer : due;
    }
}
