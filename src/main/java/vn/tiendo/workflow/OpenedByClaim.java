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
import vn.tiendo.organization.Directory;
import vn.tiendo.report.ReportLifecycle;

/** Whoever takes a report's task in Tasklist has opened the report: its sender cannot take it back any more. */
@Component
class OpenedByClaim extends AbstractBpmnParseListener implements TaskListener {

    private final ObjectProvider<ReportLifecycle> lifecycle;
    private final ObjectProvider<Directory> directory;

    OpenedByClaim(ObjectProvider<ReportLifecycle> lifecycle, ObjectProvider<Directory> directory) {
        this.lifecycle = lifecycle;
        this.directory = directory;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (ReportApproval.stageOf(activity.getId()) != null
                && activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
            task.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this);
        }
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            directory.getObject().find(task.getAssignee()).ifPresent(person -> lifecycle
                    .getObject()
                    .opened(ReportRouting.reportOf(task.getExecution()), person));
        }
    }
}
