package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.tiendo.notification.NoticeDispatch;

/** {@code Task_WriteDigests}. */
@Component
class WriteDigests implements JavaDelegate {

    private final NoticeDispatch dispatch;

    WriteDigests(NoticeDispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatch.writeMails();
    }
}
