package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.tiendo.deadline.EscalationLog;

/** {@code Task_Escalate}: what {@code escalation-level.dmn} decided takes effect. */
@Component
class EscalateReport implements JavaDelegate {

    private final EscalationLog log;
    private final Escalations facts;

    EscalateReport(EscalationLog log, Escalations facts) {
        this.log = log;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        log.fire(
                ReportRouting.reportOf(execution),
                Escalations.deskOf(ReportApproval.ESCALATION_STAGE.from(execution)),
                ReportApproval.ESCALATION_LEVEL.from(execution),
                ReportApproval.ESCALATION_RECIPIENTS.from(execution),
                ReportApproval.ESCALATION_WORDING.from(execution),
                facts.workingDaysLate(execution));
    }
}
