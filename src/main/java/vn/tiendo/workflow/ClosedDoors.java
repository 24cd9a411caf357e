package vn.tiendo.workflow;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import vn.tiendo.shared.Wording;

/**
 * What the engine lets people do and this house does not. Whoever may work on a task may, for the engine, also leave
 * variables behind with it, end it by an error, or resolve it; here a task is completed or it is left alone.
 */
class ClosedDoors extends CommandInterceptor {

    /** Messages and starts are the house's: sent by hand they would move the token and not the report. */
    private static final Set<Class<?>> TO_PEOPLE = Set.of(
            CorrelateMessageCmd.class,
            CorrelateAllMessageCmd.class,
            MessageEventReceivedCmd.class,
            StartProcessInstanceCmd.class,
            SubmitStartFormCmd.class,
            ResolveTaskCmd.class,
            DelegateTaskCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            SetTaskVariablesCmd.class,
            PatchTaskVariablesCmd.class,
            RemoveTaskVariablesCmd.class);

    /** A refused try to run a job would still use up one of its retries, so both are stopped before they start. */
    private static final Set<Class<?>> TO_ALL_BUT_ADMINISTRATORS =
            Set.of(ExecuteJobsCmd.class, FailedJobListener.class, SignalEventReceivedCmd.class, DeleteUserCmd.class);

    static final List<String> ADMINISTRATORS = List.of("admin", "camunda-admin");

    private final Supplier<IdentityService> identity;
    private final Wording wording;

    ClosedDoors(Supplier<IdentityService> identity, Wording wording) {
        this.identity = identity;
        this.wording = wording;
    }

    @Override
    public <T> T execute(Command<T> command) {
        var person = identity.get().getCurrentAuthentication();
        if (person != null
                && (TO_PEOPLE.contains(command.getClass())
                        || TO_ALL_BUT_ADMINISTRATORS.contains(command.getClass())
                                && ADMINISTRATORS.stream().noneMatch(person.getGroupIds()::contains))) {
            throw new AuthorizationException(wording.text("problem.role-missing.detail"));
        }
        return next.execute(command);
    }
}
