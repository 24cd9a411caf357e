package vn.tiendo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code processes/review-route.dmn}: a row per rule, and one for a unit that no rule names. */
class ReviewRouteTest {

    private static final File TABLE = new File("processes/review-route.dmn");
    private static DmnEngine engine;
    private static DmnDecision decision;
    private static String matched;

    @BeforeAll
    static void read() throws Exception {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add((DmnDecisionTableEvaluationEvent event) ->
                        matched = event.getMatchingRules().get(0).getId());
        engine = configuration.buildEngine();
        try (var table = Files.newInputStream(TABLE.toPath())) {
            decision = engine.parseDecision("review-route", table);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DEPARTMENT, true, reviewer, Rule_SelfReported",
        "ARMED_FORCES, false, reviewer, Rule_OutsideCommand",
        "VERTICAL, false, reviewer, Rule_OutsideCommand",
        "DEPARTMENT, false, reviewer, Rule_EveryoneElse",
        "COMMUNE_COMMITTEE, false, reviewer, Rule_EveryoneElse"
    })
    void routes(String unitKind, boolean selfReported, String group, String rule) {
        assertThat(decide(unitKind, selfReported)).isEqualTo(group);
        assertThat(matched).isEqualTo(rule);
    }

    @Test
    void a_unit_that_no_rule_names_still_finds_its_reviewer() {
        assertThat(decide(null, null)).isEqualTo("reviewer");
        assertThat(decide("SOMETHING_NEW", false)).isEqualTo("reviewer");
    }

    @Test
    void the_table_explains_itself() {
        var model = Dmn.readModelFromFile(TABLE);
        assertThat(model.getModelElementsByType(Rule.class)).hasSize(3).allSatisfy(rule -> assertThat(
                        rule.getDescription().getTextContent())
                .isNotBlank());
        assertThat(model.getModelElementsByType(Decision.class)).singleElement().satisfies(table -> assertThat(
                        table.getCamundaHistoryTimeToLiveString())
                .isEqualTo("P1825D"));
    }

    private static Object decide(String unitKind, Boolean selfReported) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("unitKind", unitKind);
        facts.put("selfReported", selfReported);
        return engine.evaluateDecisionTable(decision, facts).getSingleResult().getSingleEntry();
    }
}
