package vn.tiendo.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.tiendo.contribution.Contributions;
import vn.tiendo.organization.Role;

/** Who answers a request for a part, told from its business key alone. */
@Component // public: the engine's expressions reach public types only
public class ContributionRouting {

    private final Contributions contributions;

    ContributionRouting(Contributions contributions) {
        this.contributions = contributions;
    }

    public String clerks(DelegateExecution execution) {
        var asked = contributions.get(ContributionRequest.requestOf(execution));
        return CamundaDirectory.groupOf(asked.unit(), Role.CLERK);
    }
}
