package vn.tiendo.deadline;

import java.time.Instant;
import java.util.List;
import vn.tiendo.report.Report;
import vn.tiendo.report.Stage;

/**
 * One level of urging that was reached; published as news when it first is.
 *
 * @param level the table's word, for instance {@code URGE_1}
 * @param recipients the table's words for who is told: roles or offices
 * @param wording which text they get
 * @param workingDaysLate negative before the due date
 */
public record Escalation(
        Report.Id report,
        int round,
        Stage stage,
        String level,
        List<String> recipients,
        String wording,
        int workingDaysLate,
        Instant at) {}
