package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code Task_MoveDueDates}. */
@Component
class MoveDueDates implements JavaDelegate {

    private final DueDateMover mover;

    MoveDueDates(DueDateMover mover) {
        this.mover = mover;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mover.follow(ReportRouting.reportOf(execution));
    }
}
