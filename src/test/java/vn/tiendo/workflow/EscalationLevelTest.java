package vn.tiendo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.ValueSource;

/** {@code processes/escalation-level.dmn}: a row per rule, and what no edit of the table may break. */
class EscalationLevelTest {

    private static final File TABLE = new File("processes/escalation-level.dmn");
    private static final List<String> STAGES =
            List.of("DRAFT", "ENDORSEMENT", "ANSWER", "REVIEW", "APPROVAL", "CONSOLIDATION", "PERIOD_APPROVAL");
    private static final List<String> SOFT = List.of("ARMED_FORCES", "VERTICAL");
    private static final List<String> KINDS = Stream.concat(
                    Stream.of(
                            "DEPARTMENT", "OFFICE", "INSPECTORATE", "BOARD", "DISTRICT_COMMITTEE", "COMMUNE_COMMITTEE"),
                    SOFT.stream())
            .toList();

    private static final Set<String> MATCHED = new HashSet<>();
    private static DmnEngine engine;
    private static DmnDecision decision;
    private static List<Map<String, Object>> everything;

    @BeforeAll
    static void read() throws Exception {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add((DmnDecisionTableEvaluationEvent event) ->
                        event.getMatchingRules().forEach(rule -> MATCHED.add(rule.getId())));
        engine = configuration.buildEngine();
        try (var table = Files.newInputStream(TABLE.toPath())) {
            decision = engine.parseDecision("escalation-level", table);
        }
        everything = everything();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DRAFT       | DEPARTMENT         | -3  | REMINDER           | CLERK                      | remind
            DRAFT       | COMMUNE_COMMITTEE  | -2  | REMINDER           | CLERK                      | remind
            ENDORSEMENT | OFFICE             | -3  | REMINDER           | HEAD                       | remind
            DRAFT       | DEPARTMENT         | -1  | LAST_REMINDER      | CLERK,HEAD                 | last-remind
            ENDORSEMENT | DISTRICT_COMMITTEE | 0   | OVERDUE            | CLERK,HEAD,REVIEWER        | overdue
            DRAFT       | BOARD              | 1   | URGE_1             | CLERK,HEAD,REVIEWER        | urge-1
            DRAFT       | BOARD              | 2   | URGE_1             | CLERK,HEAD,REVIEWER        | urge-1
            DRAFT       | INSPECTORATE       | 3   | URGE_2             | CLERK,HEAD,REVIEWER,OFFICE | urge-2
            DRAFT       | INSPECTORATE       | 4   | URGE_2             | CLERK,HEAD,REVIEWER,OFFICE | urge-2
            ENDORSEMENT | DEPARTMENT         | 5   | LISTED             | HEAD,REVIEWER,OFFICE       | listed
            DRAFT       | DEPARTMENT         | 9   | LISTED             | HEAD,REVIEWER,OFFICE       | listed
            DRAFT       | DEPARTMENT         | 10  | CRITICISM_PROPOSED | REVIEWER,OFFICE            | criticism-proposal
            DRAFT       | DEPARTMENT         | 60  | CRITICISM_PROPOSED | REVIEWER,OFFICE            | criticism-proposal
            DRAFT       | ARMED_FORCES       | -3  | REMINDER           | CLERK                      | remind-soft
            ENDORSEMENT | VERTICAL           | -2  | REMINDER           | HEAD                       | remind-soft
            DRAFT       | VERTICAL           | -1  | LAST_REMINDER      | CLERK,HEAD                 | last-remind-soft
            DRAFT       | ARMED_FORCES       | 0   | OVERDUE            | CLERK,HEAD,REVIEWER        | overdue-soft
            ENDORSEMENT | VERTICAL           | 1   | URGE_1             | CLERK,HEAD,REVIEWER        | coordinate
            DRAFT       | VERTICAL           | 4   | URGE_2             | CLERK,HEAD,REVIEWER,OFFICE | coordinate-again
            DRAFT       | ARMED_FORCES       | 10  | LISTED             | HEAD,REVIEWER,OFFICE       | listed-soft
            REVIEW      | DEPARTMENT         | -2  | REMINDER           | REVIEWER                   | remind
            REVIEW      | VERTICAL           | -1  | LAST_REMINDER      | REVIEWER                   | last-remind
            REVIEW      | DEPARTMENT         | 0   | OVERDUE            | REVIEWER,OFFICE            | overdue
            REVIEW      | DEPARTMENT         | 2   | URGE_1             | REVIEWER,OFFICE            | urge-1
            REVIEW      | DEPARTMENT         | 30  | URGE_2             | REVIEWER,OFFICE            | urge-2
            APPROVAL    | DEPARTMENT         | -3  | REMINDER           | APPROVER                   | remind-soft
            APPROVAL    | ARMED_FORCES       | -1  | LAST_REMINDER      | APPROVER,OFFICE            | last-remind-soft
            APPROVAL    | DEPARTMENT         | 0   | OVERDUE            | APPROVER,OFFICE            | overdue-soft
            APPROVAL    | DEPARTMENT         | 1   | URGE_1             | APPROVER,OFFICE            | request
            APPROVAL    | DEPARTMENT         | 3   | URGE_2             | APPROVER,OFFICE            | request-again
            ANSWER      | DEPARTMENT         | -1  | LAST_REMINDER      | CLERK,HEAD                 | answer-remind
            ANSWER      | VERTICAL           | 0   | OVERDUE            | CLERK,HEAD,REVIEWER        | answer-overdue
            ANSWER      | DEPARTMENT         | 2   | URGE_1             | CLERK,HEAD,REVIEWER        | answer-urge
            ANSWER      | ARMED_FORCES       | 30  | URGE_2             | CLERK,HEAD,REVIEWER,OFFICE | answer-urge-again
            CONSOLIDATION   | OFFICE         | -3  | REMINDER           | REVIEWER                   | remind
            CONSOLIDATION   | OFFICE         | -1  | LAST_REMINDER      | REVIEWER                   | last-remind
            CONSOLIDATION   | OFFICE         | 0   | OVERDUE            | REVIEWER,OFFICE            | overdue
            CONSOLIDATION   | OFFICE         | 1   | URGE_1             | REVIEWER,OFFICE            | urge-1
            CONSOLIDATION   | OFFICE         | 3   | URGE_2             | REVIEWER,OFFICE            | urge-2
            PERIOD_APPROVAL | OFFICE         | -2  | LAST_REMINDER      | APPROVER                   | last-remind-soft
            PERIOD_APPROVAL | OFFICE         | 0   | OVERDUE            | APPROVER,OFFICE            | overdue-soft
            PERIOD_APPROVAL | OFFICE         | 4   | URGE_1             | APPROVER,OFFICE            | request
            """)
    void decides(String stage, String unitKind, int late, String level, String recipients, String wording) {
        assertThat(decide(stage, unitKind, late))
                .containsEntry("escalationLevel", level)
                .containsEntry("escalationRecipients", recipients)
                .containsEntry("escalationWording", wording);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "ENDORSEMENT", "ANSWER", "REVIEW", "APPROVAL", "CONSOLIDATION", "PERIOD_APPROVAL"})
    void nobody_is_told_where_nothing_matches(String stage) {
        assertThat(decide(stage, "DEPARTMENT", -4)).containsEntry("escalationLevel", "NONE");
        assertThat(decide(stage, "DEPARTMENT", null)).containsEntry("escalationLevel", "NONE");
        assertThat(decide("PUBLICATION", "DEPARTMENT", 3)).containsEntry("escalationLevel", "NONE");
    }

    @Test
    void every_rule_is_reached_and_says_in_words_what_it_does() {
        var rules = Dmn.readModelFromFile(TABLE).getModelElementsByType(Rule.class);
        assertThat(rules).hasSizeGreaterThan(20).allSatisfy(rule -> {
            assertThat(rule.getDescription().getTextContent()).isNotBlank();
            assertThat(MATCHED).contains(rule.getId());
        });
    }

    @Test
    void criticism_is_only_ever_proposed_against_a_late_unit_under_the_provinces_command() {
        var proposed = everything.stream()
                .filter(row -> row.get("escalationLevel").equals("CRITICISM_PROPOSED"))
                .toList();
        assertThat(proposed).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("stage")).isIn("DRAFT", "ENDORSEMENT");
            assertThat(row.get("unitKind")).isNotIn(SOFT);
            assertThat(people(row)).doesNotContain("CLERK", "HEAD");
        });
    }

    @Test
    void only_known_people_are_told_and_each_with_a_wording() {
        assertThat(everything)
                .filteredOn(row -> !row.get("escalationLevel").equals("NONE"))
                .allSatisfy(row -> {
                    assertThat(people(row)).isSubsetOf("CLERK", "HEAD", "REVIEWER", "APPROVER", "OFFICE");
                    assertThat((String) row.get("escalationWording")).matches("[a-z]+(-[a-z0-9]+)*");
                });
    }

    @Test
    void the_decision_says_how_long_it_is_kept_and_how_it_is_read() {
        var model = Dmn.readModelFromFile(TABLE).getModelElementsByType(Decision.class);
        assertThat(model).singleElement().satisfies(table -> {
            assertThat(table.getCamundaHistoryTimeToLiveString()).isEqualTo("P1825D");
            assertThat(table.getDescription().getTextContent()).contains("FIRST");
        });
    }

    private static List<Map<String, Object>> everything() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (var stage : STAGES) {
            for (var kind : KINDS) {
                for (int late : new int[] {-4, -3, -1, 0, 1, 3, 5, 10}) {
                    Map<String, Object> row = new HashMap<>(decide(stage, kind, late));
                    row.put("stage", stage);
                    row.put("unitKind", kind);
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static List<String> people(Map<String, Object> row) {
        return Arrays.asList(((String) row.get("escalationRecipients")).split(","));
    }

    private static Map<String, Object> decide(String stage, String unitKind, Integer late) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("stage", stage);
        facts.put("unitKind", unitKind);
        facts.put("workingDaysLate", late);
        return engine.evaluateDecisionTable(decision, facts).getSingleResult().getEntryMap();
    }
}
