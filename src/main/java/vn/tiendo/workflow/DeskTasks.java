package vn.tiendo.workflow;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** Completes a task on somebody's desk in that person's name, so that the engine checks its own rights as well. */
@Component
class DeskTasks {

    private final TaskService tasks;
    private final CamundaDirectory directory;
    private final EngineCalls engine;

    DeskTasks(TaskService tasks, CamundaDirectory directory, EngineCalls engine) {
        this.tasks = tasks;
        this.directory = directory;
        this.engine = engine;
    }

    /** @throws DomainException CONFLICT when no such task is open; whatever the task's listener refuses */
    void complete(String process, String key, String taskKey, String username, VariableMap variables) {
        var task = engine.asHouse(() -> tasks.createTaskQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(taskKey)
                .singleResult());
        if (task == null) {
            throw new DomainException(Kind.CONFLICT, "task-gone", key);
        }
        engine.as(username, directory.groupsOf(username), () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), username);
            }
            tasks.complete(task.getId(), variables);
        });
    }
}
