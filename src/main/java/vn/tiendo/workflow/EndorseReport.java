package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.tiendo.report.Stage;

/** Completion of {@code Task_EndorseReport}. */
@Component
class EndorseReport implements TaskListener {

    private final DecideReport report;

    EndorseReport(DecideReport report) {
        this.report = report;
    }

    @Override
    public void notify(DelegateTask task) {
        report.decide(task, Stage.ENDORSEMENT);
    }
}
