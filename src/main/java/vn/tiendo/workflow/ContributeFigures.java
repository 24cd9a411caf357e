package vn.tiendo.workflow;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.tiendo.contribution.ContributionAnswers;
import vn.tiendo.organization.Units;

/** Completion of {@code Task_ContributeFigures}: what was drafted becomes the answer. */
@Component
class ContributeFigures implements TaskListener {

    private final PersonAtTask person;
    private final ContributionAnswers answers;
    private final Units units;

    ContributeFigures(PersonAtTask person, ContributionAnswers answers, Units units) {
        this.person = person;
        this.answers = answers;
        this.units = units;
    }

    @Override
    public void notify(DelegateTask task) {
        var key = ContributionRequest.requestOf(task.getExecution());
        person.speaking(() -> {
            person.requireNothingBut(
                    task,
                    Set.of(),
                    Map.of(
                            ContributionRequest.CONTRIBUTION.name(), key.toString(),
                            ReportApproval.REPORT_ID.name(), key.report().toString(),
                            ReportApproval.UNIT_NAME.name(),
                                    units.byCode(key.report().unit()).shortName()));
            answers.finish(key, person.actor());
        });
    }
}
