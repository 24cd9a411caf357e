package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.tiendo.report.ReportLifecycle;

/** {@code Task_RecordNotSubmitted}. */
@Component
class RecordNotSubmitted implements JavaDelegate {

    private final ReportLifecycle lifecycle;

    RecordNotSubmitted(ReportLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.close(ReportRouting.reportOf(execution));
    }
}
