package vn.tiendo.report;

import java.time.Instant;
import vn.tiendo.report.Report.State;

/**
 * News: a report took a step. Published inside the transaction of the step.
 *
 * @param actor username, or {@link #SYSTEM} when a timer did it
 * @param stage the desk on which it happened; null for opening and closing
 * @param from null when the report was opened
 */
public record ReportChanged(
        Report.Id report,
        Instant at,
        String actor,
        Action action,
        Stage stage,
        State from,
        State to,
        String reason,
        String directive,
        int round,
        int version) {

    public static final String SYSTEM = "system";

    /** What happened to it. */
    public enum Action {
        OPENED,
        SUBMITTED,
        ENDORSED,
        CONFIRMED,
        APPROVED,
        RETURNED,
        RECALLED,
        CLOSED,
        /** Its due date was extended. */
        EXTENDED,
        /** Its due dates followed a changed calendar. */
        RESCHEDULED,
        /** It was handed in on paper. */
        HANDED_IN
    }
}
