package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.tiendo.contribution.ContributionReminders;

/** {@code Task_TellContributionOverdue}. */
@Component
class TellContributionOverdue implements JavaDelegate {

    private final ContributionReminders reminders;

    TellContributionOverdue(ContributionReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.overdue(ContributionRequest.requestOf(execution));
    }
}
