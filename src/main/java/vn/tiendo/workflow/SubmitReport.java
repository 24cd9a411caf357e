package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of {@code Task_DraftReport}. */
@Component
class SubmitReport implements TaskListener {

    private final DecideReport report;

    SubmitReport(DecideReport report) {
        this.report = report;
    }

    @Override
    public void notify(DelegateTask task) {
        report.submit(task);
    }
}
