package vn.tiendo.dashboard;

import java.time.Instant;
import vn.tiendo.deadline.Extension.State;
import vn.tiendo.report.Stage;

/**
 * A request for a later due date as people see it.
 *
 * @param desk who decides: REVIEW for Sở TT&TT, APPROVAL for UBND
 * @param mayDecide the reader may decide it now
 * @param mayWithdraw the reader may take it back now
 */
public record ExtensionView(
        String report,
        String period,
        String unit,
        String unitName,
        int number,
        Instant requestedDueAt,
        Instant previousDueAt,
        String reason,
        String requestedBy,
        String requestedByName,
        Instant requestedAt,
        Stage desk,
        State state,
        String decidedBy,
        String decidedByName,
        Instant decidedAt,
        String decisionReason,
        boolean mayDecide,
        boolean mayWithdraw) {}
