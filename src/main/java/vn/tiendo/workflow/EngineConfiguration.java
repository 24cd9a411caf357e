package vn.tiendo.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the engine must not leave at its defaults. Plain values stand in {@code application.yaml}. */
@Component
@Order
class EngineConfiguration extends AbstractCamundaConfiguration {

    /** Our groups and users have dots in their names. */
    private static final String IDS = "[a-zA-Z0-9._@-]+";

    private final TaskCards taskCards;

    EngineConfiguration(TaskCards taskCards) {
        this.taskCards = taskCards;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setGeneralResourceWhitelistPattern(IDS);
        engine.setAdminGroups(new ArrayList<>(List.of("admin", "camunda-admin")));
        // a candidate may work on a task but not re-date, re-assign or rename it
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        // an error thrown at a task from outside must not end a report's way unnoticed
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(taskCards)));
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfigurationImpl.HISTORY_REMOVAL_TIME_STRATEGY_START);
    }
}
