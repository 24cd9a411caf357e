package vn.tiendo.workflow;

import java.util.HashMap;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.tiendo.deadline.Extension.Verdict;
import vn.tiendo.deadline.ExtensionDecisions;
import vn.tiendo.organization.Units;

/** Completion of {@code Task_DecideExtension}. */
@Component
class DecideExtension implements TaskListener {

    private final PersonAtTask person;
    private final ExtensionDecisions decisions;
    private final Units units;

    DecideExtension(PersonAtTask person, ExtensionDecisions decisions, Units units) {
        this.person = person;
        this.decisions = decisions;
        this.units = units;
    }

    @Override
    public void notify(DelegateTask task) {
        var request = DeadlineExtension.requestOf(task.getExecution());
        var displayed = new HashMap<String, String>();
        displayed.put(ReportApproval.REPORT_ID.name(), request.report().toString());
        displayed.put(
                ReportApproval.UNIT_NAME.name(),
                units.byCode(request.report().unit()).shortName());
        person.speaking(() -> {
            person.requireNothingBut(task, Set.of(ReportApproval.VERDICT, ReportApproval.REASON), displayed);
            decisions.decide(
                    request.report(),
                    request.number(),
                    person.actor(),
                    verdict(person.take(task, ReportApproval.VERDICT)),
                    person.take(task, ReportApproval.REASON));
        });
    }

    /** @return null for anything else, which is refused where the rules are */
    private static Verdict verdict(String word) {
        for (var verdict : Verdict.values()) {
            if (verdict.name().equals(word)) {
                return verdict;
            }
        }
        return null;
    }
}
