package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.tiendo.report.Stage;

/** Completion of {@code Task_ReviewReport}. */
@Component
class ReviewReport implements TaskListener {

    private final DecideReport report;

    ReviewReport(DecideReport report) {
        this.report = report;
    }

    @Override
    public void notify(DelegateTask task) {
        report.decide(task, Stage.REVIEW);
    }
}
