package vn.tiendo.workflow;

import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tiendo.notification.Outbox;

/** The outbox says "failed" exactly while the delivery stands as an incident in Cockpit, whoever made or ended that. */
@Component
class MailIncidents extends DefaultIncidentHandler {

    /** Asked for late: the outbox needs the engine, and this belongs to the engine's making. */
    private final ObjectProvider<Outbox> outbox;

    MailIncidents(ObjectProvider<Outbox> outbox) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.outbox = outbox;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        tell(context, Outbox::gaveUp);
        return super.handleIncident(context, message);
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        tell(context, Outbox::tookUp);
        super.resolveIncident(context);
    }

    private void tell(IncidentContext context, BiConsumer<Outbox, Long> news) {
        if (context.getExecutionId() == null) {
            return;
        }
        var execution = Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
        if (execution != null
                && MailDelivery.PROCESS.equals(execution.getProcessDefinition().getKey())) {
            news.accept(
                    outbox.getObject(),
                    Long.parseLong(execution.getProcessInstance().getBusinessKey()));
        }
    }
}
