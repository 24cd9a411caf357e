package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.tiendo.notification.Notices;

/** {@code Task_AnnounceApproval}. */
@Component
class AnnounceApproval implements JavaDelegate {

    private final Notices notices;

    AnnounceApproval(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.announceApproval(ReportRouting.reportOf(execution));
    }
}
