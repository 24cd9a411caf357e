package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import vn.tiendo.deadline.Extension;
import vn.tiendo.report.Report;

/** Contract of {@code processes/deadline-extension.bpmn}. */
final class DeadlineExtension {

    static final String PROCESS = "DeadlineExtensionProcess";
    static final String DECIDE = "Task_DecideExtension";
    static final String ENDED = "extensionEnded";
    static final String DATE_PASSED = "Event_ExtendedDatePassed";

    /** A request as its instance's business key names it: {@link Extension#key}. */
    record Request(Report.Id report, int number) {}

    private DeadlineExtension() {}

    static Request requestOf(DelegateExecution execution) {
        return requestOf(execution.getProcessBusinessKey());
    }

    static Request requestOf(String key) {
        int dot = key.lastIndexOf('.');
        return new Request(Report.Id.of(key.substring(0, dot)), Integer.parseInt(key.substring(dot + 1)));
    }
}
