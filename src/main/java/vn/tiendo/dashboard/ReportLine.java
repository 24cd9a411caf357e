package vn.tiendo.dashboard;

import java.time.Instant;
import vn.tiendo.deadline.Timeliness;
import vn.tiendo.report.Report.State;

/** One report in a list. @param workingDaysLeft until the unit's due date; negative once late */
public record ReportLine(
        String id,
        String unit,
        String unitName,
        State state,
        Timeliness timeliness,
        Instant dueAt,
        Instant originalDueAt,
        Instant submittedAt,
        int round,
        int workingDaysLeft,
        boolean selfReported) {}
