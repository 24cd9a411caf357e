package vn.tiendo.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.Wording;

/** What the engine must not leave at its defaults. Plain values stand in {@code application.yaml}. */
@Component
@Order
class EngineConfiguration extends AbstractCamundaConfiguration {

    /** Our groups and users have dots in their names. */
    private static final String IDS = "[a-zA-Z0-9._@-]+";

    private final TaskCards taskCards;
    private final OpenedByClaim openedByClaim;
    private final ApplicationContext beans;
    private final Wording wording;
    private final MailIncidents mailIncidents;

    EngineConfiguration(
            TaskCards taskCards,
            OpenedByClaim openedByClaim,
            ApplicationContext beans,
            Wording wording,
            MailIncidents mailIncidents) {
        this.openedByClaim = openedByClaim;
        this.taskCards = taskCards;
        this.beans = beans;
        this.wording = wording;
        this.mailIncidents = mailIncidents;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setGeneralResourceWhitelistPattern(IDS);
        engine.setAdminGroups(new ArrayList<>(ClosedDoors.ADMINISTRATORS));
        // a candidate may work on a task but not re-date, re-assign or rename it
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        // an error thrown at a task from outside must not end a report's way unnoticed
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setCustomPostBPMNParseListeners(
                new ArrayList<>(List.of(taskCards, openedByClaim, new AssignedToCandidates(wording))));
        engine.setExpressionManager(new BeansFirst(beans));
        var closedDoors = List.<CommandInterceptor>of(new ClosedDoors(engine::getIdentityService, wording));
        engine.setCustomPreCommandInterceptorsTxRequired(closedDoors);
        engine.setIdentityProviderSessionFactory(NamesKept.factory(wording));
        engine.setCustomIncidentHandlers(new ArrayList<>(List.of(mailIncidents)));
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfigurationImpl.HISTORY_REMOVAL_TIME_STRATEGY_START);
    }
}
