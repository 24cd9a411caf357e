package vn.tiendo.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;
import vn.tiendo.escalation.EscalationTables;

/**
 * Keeps the versions of {@code escalation-level.dmn} as deployments of the engine. Running reports ask for the latest
 * one, so the next firing follows it. No duplicate filter: a table that is brought back must become the latest again.
 */
@Component
class CamundaEscalationTables implements EscalationTables {

    private static final String DECISION = "escalation-level";
    private static final String FILE = "processes/escalation-level.dmn";

    private final RepositoryService repository;
    private final EngineCalls engine;

    /** Beside the process engine's own and set up the same: a trial must not end up in its history. */
    private final DmnEngine trials =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    CamundaEscalationTables(RepositoryService repository, EngineCalls engine) {
        this.repository = repository;
        this.engine = engine;
    }

    @Override
    public List<Version> versions() {
        return engine.asHouse(() -> {
            Map<String, Deployment> deployments = repository.createDeploymentQuery().list().stream()
                    .collect(Collectors.toMap(Deployment::getId, Function.identity()));
            return repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(DECISION)
                    .orderByDecisionDefinitionVersion()
                    .desc()
                    .list()
                    .stream()
                    .map(definition -> version(definition, deployments.get(definition.getDeploymentId())))
                    .toList();
        });
    }

    private static Version version(DecisionDefinition definition, Deployment deployment) {
        return new Version(
                definition.getVersion(),
                deployment.getDeploymentTime().toInstant(),
                PackedModels.SOURCE.equals(deployment.getSource()));
    }

    @Override
    public String xml(int version) {
        return engine.asHouse(() -> {
            var definition = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(DECISION)
                    .decisionDefinitionVersion(version)
                    .singleResult();
            try (var text = repository.getDecisionModel(definition.getId())) {
                return new String(text.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    @Override
    public Trial trial(String xml) {
        try {
            var model = Dmn.readModelFromStream(new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            var decision = trials.parseDecision(DECISION, model);
            return (stage, unitKind, workingDaysLate) -> {
                var facts = Variables.createVariables()
                        .putValue("stage", stage)
                        .putValue("unitKind", unitKind)
                        .putValue("workingDaysLate", workingDaysLate);
                try {
                    var result = trials.evaluateDecisionTable(decision, facts).getSingleResult();
                    return result == null
                            ? null
                            : new Answer(
                                    result.getEntry("escalationLevel"),
                                    result.getEntry("escalationRecipients"),
                                    result.getEntry("escalationWording"));
                } catch (DmnEngineException | ClassCastException failed) {
                    throw new Unusable(failed);
                }
            };
        } catch (ModelException | DmnEngineException unreadable) {
            throw new Unusable(unreadable);
        }
    }

    @Override
    public int deploy(String xml) {
        return engine.asHouse(() -> repository
                .createDeployment()
                .name(DECISION)
                .source("administrator")
                .addString(FILE, xml)
                .deployWithResult()
                .getDeployedDecisionDefinitions()
                .get(0)
                .getVersion());
    }
}
