package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.tiendo.notification.Outbox;

/** {@code Task_SendMail}. */
@Component
class SendMail implements JavaDelegate {

    private final Outbox outbox;

    SendMail(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outbox.deliver(Long.parseLong(execution.getProcessBusinessKey()));
    }
}
