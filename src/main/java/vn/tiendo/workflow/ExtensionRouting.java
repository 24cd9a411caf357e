package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.tiendo.deadline.Extensions;

/** Who decides a request for a later due date, told from its business key alone. */
@Component // public: the engine's expressions reach public types only
public class ExtensionRouting {

    private final Extensions extensions;

    ExtensionRouting(Extensions extensions) {
        this.extensions = extensions;
    }

    public String deciders(DelegateExecution execution) {
        var request = DeadlineExtension.requestOf(execution);
        return extensions.get(request.report(), request.number()).desk().role().word();
    }
}
