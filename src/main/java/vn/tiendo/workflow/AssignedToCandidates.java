package vn.tiendo.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import vn.tiendo.shared.Wording;

/**
 * A task that is offered to a group is taken by somebody of that group. The engine lets a candidate claim it in anybody's
 * name, which would open another unit's task to a stranger.
 */
class AssignedToCandidates extends AbstractBpmnParseListener implements TaskListener {

    private final Wording wording;

    AssignedToCandidates(Wording wording) {
        this.wording = wording;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
            userTask.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this);
        }
    }

    @Override
    public void notify(DelegateTask task) {
        String assignee = task.getAssignee();
        var offered = task.getCandidates();
        if (assignee == null || offered.isEmpty() || offeredTo(assignee, offered)) {
            return;
        }
        var groups = groupsOf(assignee, task.getProcessEngineServices().getIdentityService());
        if (offered.stream().map(IdentityLink::getGroupId).noneMatch(groups::contains)) {
            throw new AuthorizationException(wording.text("problem.engine-right-missing.detail"));
        }
    }

    private static boolean offeredTo(String person, Set<IdentityLink> offered) {
        return offered.stream().map(IdentityLink::getUserId).anyMatch(person::equals);
    }

    private static Set<String> groupsOf(String person, IdentityService identity) {
        var asking = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return identity.createGroupQuery().groupMember(person).list().stream()
                    .map(Group::getId)
                    .collect(Collectors.toSet());
        } finally {
            identity.setAuthentication(asking);
        }
    }
}
