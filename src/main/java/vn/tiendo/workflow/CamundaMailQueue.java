package vn.tiendo.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.tiendo.notification.MailQueue;

/** The engine's job table is the mail queue: retries, several nodes and incidents come with it. */
@Component
class CamundaMailQueue implements MailQueue {

    private final RuntimeService runtime;
    private final EngineCalls engine;

    CamundaMailQueue(RuntimeService runtime, EngineCalls engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public void queue(long mail) {
        engine.asHouse(() -> {
            runtime.startProcessInstanceByKey(MailDelivery.PROCESS, Long.toString(mail));
        });
    }
}
