package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.tiendo.deadline.DueDates;
import vn.tiendo.deadline.Extension;
import vn.tiendo.deadline.Extensions;

/** Answers the gateways from what was decided, never from a variable that a caller can send along. */
@Component // public: the engine's expressions reach public types only
public class ExtensionGate {

    private final Extensions extensions;
    private final DueDates dueDates;

    ExtensionGate(Extensions extensions, DueDates dueDates) {
        this.extensions = extensions;
        this.dueDates = dueDates;
    }

    public boolean granted(DelegateExecution execution) {
        return extension(execution).state() == Extension.State.GRANTED;
    }

    public boolean withinPeriod(DelegateExecution execution) {
        var extension = extension(execution);
        return !extension
                .requestedDueAt()
                .isAfter(dueDates.closingOf(extension.report().period()));
    }

    private Extension extension(DelegateExecution execution) {
        var request = DeadlineExtension.requestOf(execution);
        return extensions.get(request.report(), request.number());
    }
}
