package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.tiendo.deadline.PeriodEscalation;
import vn.tiendo.deadline.PeriodEscalationLog;

/** {@code Task_EscalatePeriod}: what {@code escalation-level.dmn} decided about the period's own step takes effect. */
@Component
class EscalatePeriod implements JavaDelegate {

    private final PeriodEscalationLog log;
    private final Escalations facts;

    EscalatePeriod(PeriodEscalationLog log, Escalations facts) {
        this.log = log;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        log.fire(
                execution.getProcessBusinessKey(),
                PeriodEscalation.Step.valueOf(ReportApproval.ESCALATION_STAGE.from(execution)),
                ReportApproval.ESCALATION_LEVEL.from(execution),
                ReportApproval.ESCALATION_RECIPIENTS.from(execution),
                ReportApproval.ESCALATION_WORDING.from(execution),
                facts.periodWorkingDaysLate(execution));
    }
}
