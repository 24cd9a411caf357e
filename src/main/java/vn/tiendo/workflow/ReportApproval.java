package vn.tiendo.workflow;

import java.util.Map;
import java.util.Set;
import vn.tiendo.report.Stage;

/** Contract of {@code processes/report-approval.bpmn}. */
final class ReportApproval {

    static final String PROCESS = "ReportApprovalProcess";
    static final String RECALLED = "reportRecalled";
    static final String PERIOD_CLOSED = "periodClosed";

    /** Of the task, for people's eyes in Tasklist; see {@link TaskCards}. */
    static final ProcessVariable<String> REPORT_ID = ProcessVariable.text("reportId");

    static final ProcessVariable<String> UNIT_NAME = ProcessVariable.text("unitName");
    /** Written by {@code review-route.dmn} just before the review task is made. */
    static final ProcessVariable<String> REVIEW_GROUP = ProcessVariable.text("reviewGroup");

    /** What a person sends along with a decision; taken away as soon as it was read. */
    static final ProcessVariable<String> VERDICT = ProcessVariable.text("verdict");

    static final ProcessVariable<String> REASON = ProcessVariable.text("reason");
    static final ProcessVariable<String> DIRECTIVE = ProcessVariable.text("directive");

    /** Local to one escalation. */
    static final ProcessVariable<String> ESCALATION_STAGE = ProcessVariable.text("escalationStage");

    static final ProcessVariable<String> ESCALATION_LEVEL = ProcessVariable.text("escalationLevel");
    static final ProcessVariable<String> ESCALATION_RECIPIENTS = ProcessVariable.text("escalationRecipients");
    static final ProcessVariable<String> ESCALATION_WORDING = ProcessVariable.text("escalationWording");

    static final Set<String> DISPLAYED = Set.of(REPORT_ID.name(), UNIT_NAME.name(), REVIEW_GROUP.name());

    private static final Map<Stage, String> TASKS = Map.of(
            Stage.DRAFT, "Task_DraftReport",
            Stage.ENDORSEMENT, "Task_EndorseReport",
            Stage.REVIEW, "Task_ReviewReport",
            Stage.APPROVAL, "Task_ApproveReport");

    private ReportApproval() {}

    static String taskOf(Stage stage) {
        return TASKS.get(stage);
    }
}
