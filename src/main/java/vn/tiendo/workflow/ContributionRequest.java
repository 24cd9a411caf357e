package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import vn.tiendo.contribution.Contribution;

/** Contract of {@code processes/contribution-request.bpmn}. */
final class ContributionRequest {

    static final String PROCESS = "ContributionProcess";
    static final String CONTRIBUTE = "Task_ContributeFigures";
    static final String ENDED = "contributionEnded";

    /** Of the task, for the form that asks about it; see {@link TaskCards}. */
    static final ProcessVariable<String> CONTRIBUTION = ProcessVariable.text("contribution");

    private ContributionRequest() {}

    static Contribution.Key requestOf(DelegateExecution execution) {
        return Contribution.Key.of(execution.getProcessBusinessKey());
    }
}
