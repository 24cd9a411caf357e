package vn.tiendo.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.tiendo.period.PeriodRound;
import vn.tiendo.report.Decision.Verdict;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/** Completion of {@code Task_ApprovePeriod}. */
@Component
class ApprovePeriod implements TaskListener {

    private final PersonAtTask person;
    private final PeriodRound round;

    ApprovePeriod(PersonAtTask person, PeriodRound round) {
        this.person = person;
        this.round = round;
    }

    @Override
    public void notify(DelegateTask task) {
        String period = task.getExecution().getProcessBusinessKey();
        person.speaking(() -> {
            person.requireNothingBut(
                    task,
                    Set.of(ReportApproval.VERDICT, ReportApproval.REASON),
                    Map.of(PeriodCycle.PERIOD_CODE.name(), period));
            var verdict = DecideReport.verdict(person.take(task, ReportApproval.VERDICT));
            if (verdict != Verdict.APPROVE && verdict != Verdict.RETURN) {
                throw new InvalidFields(List.of(
                        FieldProblem.of("verdict", "verdict-unknown", Verdict.APPROVE.name(), Verdict.RETURN.name())));
            }
            round.decide(period, person.actor(), verdict == Verdict.APPROVE, person.take(task, ReportApproval.REASON));
        });
    }
}
