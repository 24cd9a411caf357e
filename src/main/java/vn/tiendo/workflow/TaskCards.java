package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tiendo.contribution.Contribution;
import vn.tiendo.organization.Units;
import vn.tiendo.report.Report;

/**
 * Writes on each task what its card in Tasklist shows: unit and report, or the period. The values are the task's own, so
 * whoever may see the task sees them and nobody needs the right to read process instances. Nothing on the server trusts
 * them. Added to every user task of our models as they are parsed, also to those an administrator draws.
 */
@Component
class TaskCards extends AbstractBpmnParseListener implements TaskListener {

    private final ObjectProvider<Units> units;

    TaskCards(ObjectProvider<Units> units) {
        this.units = units;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
            task.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this);
        }
    }

    @Override
    public void notify(DelegateTask task) {
        String key = task.getExecution().getProcessBusinessKey();
        String process = task.getProcessDefinitionId();
        if (process.startsWith(ReportApproval.PROCESS + ":")) {
            nameReport(task, Report.Id.of(key));
        } else if (process.startsWith(DeadlineExtension.PROCESS + ":")) {
            nameReport(task, DeadlineExtension.requestOf(key).report());
        } else if (process.startsWith(ContributionRequest.PROCESS + ":")) {
            task.setVariableLocal(ContributionRequest.CONTRIBUTION.name(), key);
            nameReport(task, Contribution.Key.of(key).report());
        } else if (process.startsWith(PeriodCycle.PROCESS + ":")) {
            task.setVariableLocal(PeriodCycle.PERIOD_CODE.name(), key);
        }
    }

    private void nameReport(DelegateTask task, Report.Id report) {
        task.setVariableLocal(ReportApproval.REPORT_ID.name(), report.toString());
        task.setVariableLocal(
                ReportApproval.UNIT_NAME.name(),
                units.getObject().byCode(report.unit()).shortName());
    }
}
