package vn.tiendo.workflow;

import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.tiendo.notification.DigestQueue;

/** One {@code NoticeDigestProcess} a slot, as a rule: two that are asked for at the same moment do not wait for each other. */
@Component
class CamundaDigestQueue implements DigestQueue {

    private final RuntimeService runtime;
    private final EngineCalls engine;

    CamundaDigestQueue(RuntimeService runtime, EngineCalls engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public void ensure(Instant slot) {
        engine.asHouse(() -> {
            long planned = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(NoticeDigest.PROCESS)
                    .processInstanceBusinessKey(slot.toString())
                    .count();
            if (planned == 0) {
                runtime.startProcessInstanceByKey(NoticeDigest.PROCESS, slot.toString());
            }
        });
    }
}
