package vn.tiendo.workflow;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import vn.tiendo.notification.MailQueue;

/** The engine's job table is the mail queue: retries, several nodes and incidents come with it. */
@Component
class CamundaMailQueue implements MailQueue {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final EngineCalls engine;
    private final Clock clock;

    CamundaMailQueue(RuntimeService runtime, ManagementService management, EngineCalls engine, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void queue(long mail) {
        engine.asHouse(() -> {
            runtime.startProcessInstanceByKey(MailDelivery.PROCESS, Long.toString(mail));
        });
    }

    @Override
    public void again(long mail) {
        engine.asHouse(() -> {
            var delivery = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(MailDelivery.PROCESS)
                    .processInstanceBusinessKey(Long.toString(mail))
                    .singleResult();
            if (delivery == null) {
                // deleted in Cockpit; the mail is still to be sent
                queue(mail);
                return;
            }
            management.createJobQuery().processInstanceId(delivery.getId()).list().stream()
                    .filter(job -> !runsNow(job))
                    .forEach(this::now);
        });
    }

    private void now(Job job) {
        if (job.getRetries() == 0) {
            management.setJobRetries(job.getId(), MailDelivery.TRIES);
        }
        management.setJobDuedate(job.getId(), Date.from(clock.instant()));
    }

    /** Touching it would make the delivery roll back after the mail is out. */
    private boolean runsNow(Job job) {
        return job instanceof JobEntity entity
                && entity.getLockExpirationTime() != null
                && entity.getLockExpirationTime().toInstant().isAfter(clock.instant());
    }
}
