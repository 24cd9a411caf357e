package vn.tiendo.workflow;

import java.util.Set;

/** Contract of {@code processes/period-cycle.bpmn}. */
final class PeriodCycle {

    static final String PROCESS = "PeriodCycleProcess";
    static final String REPORTS_SETTLED = "reportsSettled";
    static final String CONSOLIDATE = "Task_ConsolidatePeriod";
    static final String APPROVE = "Task_ApprovePeriod";

    /** For people's eyes in Tasklist; nothing on the server reads it. */
    static final ProcessVariable<String> PERIOD_CODE = ProcessVariable.text("periodCode");

    static final ProcessVariable<String> SUMMARY = ProcessVariable.text("summary");

    static final Set<String> DISPLAYED = Set.of(PERIOD_CODE.name());

    private PeriodCycle() {}
}
