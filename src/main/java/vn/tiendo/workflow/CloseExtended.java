package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.tiendo.report.ReportOpening;

/** {@code Task_CloseExtended}. */
@Component
class CloseExtended implements JavaDelegate {

    private final ReportOpening opening;

    CloseExtended(ReportOpening opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opening.closeExtended(DeadlineExtension.requestOf(execution).report());
    }
}
