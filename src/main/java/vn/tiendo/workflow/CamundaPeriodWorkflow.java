package vn.tiendo.workflow;

import static org.camunda.bpm.engine.variable.Variables.createVariables;
import static org.camunda.bpm.engine.variable.Variables.stringValue;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tiendo.period.Period;
import vn.tiendo.period.PeriodRound;
import vn.tiendo.period.PeriodWorkflow;
import vn.tiendo.period.Periods;
import vn.tiendo.report.Decision.Verdict;
import vn.tiendo.report.ReportChanged;
import vn.tiendo.report.Reports;

/** Carries periods with {@code period-cycle.bpmn}, one instance each. */
@Component
class CamundaPeriodWorkflow implements PeriodWorkflow {

    private final RuntimeService runtime;
    private final DeskTasks desk;
    private final DueDateMover mover;
    private final EngineCalls engine;
    private final Periods periods;
    private final PeriodRound round;
    private final Reports reports;

    CamundaPeriodWorkflow(
            RuntimeService runtime,
            DeskTasks desk,
            DueDateMover mover,
            EngineCalls engine,
            Periods periods,
            PeriodRound round,
            Reports reports) {
        this.runtime = runtime;
        this.desk = desk;
        this.mover = mover;
        this.engine = engine;
        this.periods = periods;
        this.round = round;
        this.reports = reports;
    }

    @Override
    public void start(String period) {
        engine.asHouse(() -> {
            runtime.createProcessInstanceByKey(PeriodCycle.PROCESS)
                    .businessKey(period)
                    .execute();
        });
    }

    @Override
    public void consolidate(String period, String username, String summary) {
        complete(
                period,
                PeriodCycle.CONSOLIDATE,
                username,
                createVariables().putValueTyped(PeriodCycle.SUMMARY.name(), stringValue(summary, true)));
    }

    @Override
    public void decide(String period, String username, boolean approved, String reason) {
        var verdict = approved ? Verdict.APPROVE : Verdict.RETURN;
        complete(
                period,
                PeriodCycle.APPROVE,
                username,
                createVariables()
                        .putValueTyped(ReportApproval.VERDICT.name(), stringValue(verdict.name(), true))
                        .putValueTyped(ReportApproval.REASON.name(), stringValue(reason, true)));
    }

    private void complete(String period, String taskKey, String username, VariableMap variables) {
        desk.complete(PeriodCycle.PROCESS, period, taskKey, username, variables);
    }

    @Override
    public void rescheduled(String period) {
        mover.followPeriod(period);
    }

    /**
     * The last report came in: the period need not wait for its closing date. The period's row is held, so that of two
     * last reports settled at the same moment the second sees the first.
     */
    @EventListener(condition = "#event.to.settled()")
    void reportSettled(ReportChanged event) {
        String code = event.report().period();
        var period = periods.lock(code);
        if (period.state() == Period.State.OPEN && reports.allSettled(code) && waits(code)) {
            round.readyToConsolidate(code);
            engine.asHouse(() -> {
                runtime.createMessageCorrelation(PeriodCycle.REPORTS_SETTLED)
                        .processInstanceBusinessKey(code)
                        .correlate();
            });
        }
    }

    private boolean waits(String code) {
        return engine.asHouse(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(code)
                        .messageEventSubscriptionName(PeriodCycle.REPORTS_SETTLED)
                        .count())
                > 0;
    }
}
