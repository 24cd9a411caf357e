package vn.tiendo.workflow;

import static org.camunda.bpm.engine.variable.Variables.createVariables;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.tiendo.contribution.Contribution;
import vn.tiendo.contribution.ContributionWorkflow;

/** Carries requests to units that take part with {@code contribution-request.bpmn}, one instance each. */
@Component
class CamundaContributionWorkflow implements ContributionWorkflow {

    private final RuntimeService runtime;
    private final EngineCalls engine;
    private final DeskTasks desk;

    CamundaContributionWorkflow(RuntimeService runtime, EngineCalls engine, DeskTasks desk) {
        this.runtime = runtime;
        this.engine = engine;
        this.desk = desk;
    }

    @Override
    public void start(Contribution contribution) {
        engine.asHouse(() -> {
            runtime.createProcessInstanceByKey(ContributionRequest.PROCESS)
                    .businessKey(contribution.key().toString())
                    .execute();
        });
    }

    @Override
    public void complete(Contribution contribution, String username) {
        desk.complete(
                ContributionRequest.PROCESS,
                contribution.key().toString(),
                ContributionRequest.CONTRIBUTE,
                username,
                createVariables());
    }

    @Override
    public void ended(Contribution contribution) {
        engine.asHouse(() -> {
            runtime.createMessageCorrelation(ContributionRequest.ENDED)
                    .processInstanceBusinessKey(contribution.key().toString())
                    // also when an administrator ended the instance by hand: the request ends all the same
                    .correlateAll();
        });
    }
}
