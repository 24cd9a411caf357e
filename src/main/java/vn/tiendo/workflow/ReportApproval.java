package vn.tiendo.workflow;

import java.util.Map;
import java.util.Set;
import vn.tiendo.report.Stage;

/** Contract of {@code processes/report-approval.bpmn}. */
final class ReportApproval {

    static final String PROCESS = "ReportApprovalProcess";
    static final String RECALLED = "reportRecalled";
    static final String PERIOD_CLOSED = "periodClosed";
    static final String EXTENDED = "reportExtended";
    static final String HANDED_IN_ON_PAPER = "reportHandedInOnPaper";

    /** Of the task, for people's eyes in Tasklist; see {@link TaskCards}. */
    static final ProcessVariable<String> REPORT_ID = ProcessVariable.text("reportId");

    static final ProcessVariable<String> UNIT_NAME = ProcessVariable.text("unitName");
    /** Written by {@code review-route.dmn} just before the review task is made. */
    static final ProcessVariable<String> REVIEW_GROUP = ProcessVariable.text("reviewGroup");

    /** What a person sends along with a decision; taken away as soon as it was read. */
    static final ProcessVariable<String> VERDICT = ProcessVariable.text("verdict");

    static final ProcessVariable<String> REASON = ProcessVariable.text("reason");
    /** A day, 2026-12-18, or a moment: when the answer to a return is due. */
    static final ProcessVariable<String> ANSWER_DUE_AT = ProcessVariable.text("answerDueAt");

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

    /** Each timer on the diagram, and the desk whose due date it watches. */
    private static final Map<String, Stage> TIMERS = Map.of(
            "BoundaryEvent_DraftReminder", Stage.DRAFT,
            "BoundaryEvent_DraftOverdue", Stage.DRAFT,
            "BoundaryEvent_ReviewReminder", Stage.REVIEW,
            "BoundaryEvent_ReviewOverdue", Stage.REVIEW,
            "BoundaryEvent_ApprovalReminder", Stage.APPROVAL,
            "BoundaryEvent_ApprovalOverdue", Stage.APPROVAL);

    private ReportApproval() {}

    /** @return null for a task that an administrator added */
    static Stage stageOf(String task) {
        return TASKS.entrySet().stream()
                .filter(known -> known.getValue().equals(task))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** @return null for a timer that an administrator added */
    static Stage deskOfTimer(String timer) {
        return TIMERS.get(timer);
    }

    static String taskOf(Stage stage) {
        return TASKS.get(stage);
    }
}
