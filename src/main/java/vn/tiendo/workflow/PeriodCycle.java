package vn.tiendo.workflow;

import java.util.Set;

/** Contract of {@code processes/period-cycle.bpmn}. */
final class PeriodCycle {

    static final String PROCESS = "PeriodCycleProcess";
    static final String REPORTS_SETTLED = "reportsSettled";
    static final String CONSOLIDATE = "Task_ConsolidatePeriod";
    static final String APPROVE = "Task_ApprovePeriod";
    static final String CLOSING = "Event_PeriodClosing";
    static final String CONSOLIDATION_REMINDER = "BoundaryEvent_ConsolidationReminder";
    static final String CONSOLIDATION_OVERDUE = "BoundaryEvent_ConsolidationOverdue";
    static final String APPROVAL_REMINDER = "BoundaryEvent_PeriodApprovalReminder";
    static final String APPROVAL_OVERDUE = "BoundaryEvent_PeriodApprovalOverdue";

    /** For people's eyes in Tasklist; nothing on the server reads it. */
    static final ProcessVariable<String> PERIOD_CODE = ProcessVariable.text("periodCode");

    static final ProcessVariable<String> SUMMARY = ProcessVariable.text("summary");

    static final Set<String> DISPLAYED = Set.of(PERIOD_CODE.name());

    private PeriodCycle() {}
}
