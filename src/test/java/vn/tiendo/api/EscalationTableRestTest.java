package vn.tiendo.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.support.EscalationFile;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.TienDoTest;

/** What an escalation table may not say: each is refused with the line and the reason, and nothing is deployed. */
@TienDoTest
class EscalationTableRestTest {

    private static final String PATH = "/api/v1/escalation-table";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    static Stream<Arguments> refusals() {
        String packed = EscalationFile.packed();
        return Stream.of(
                bad("not XML", "<definitions", "xml", "table-not-xml"),
                bad(
                        "an entity that reads a file",
                        packed.replace(
                                        "<definitions ",
                                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><definitions ")
                                .replace("nhắc chuyên viên", "&e;"),
                        "xml",
                        "table-not-xml"),
                bad(
                        "entities that grow",
                        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><d>&b;</d>",
                        "xml",
                        "table-not-xml"),
                bad(
                        "too large",
                        packed + " ".repeat(10) + "<!--" + "x".repeat(400_000) + "-->",
                        "xml",
                        "table-too-large"),
                bad("some other XML", "<html><body/></html>", "xml", "table-element-unknown"),
                bad(
                        "another decision",
                        packed.replace("id=\"escalation-level\"", "id=\"escalation\"")
                                .replace("dmnElementRef=\"escalation-level\"", "dmnElementRef=\"escalation\""),
                        "xml",
                        "table-decision-missing"),
                bad(
                        "a column that the program does not know",
                        packed.replace("<text>unitKind</text>", "<text>periodsLate</text>"),
                        "xml",
                        "table-inputs"),
                bad(
                        "a result nobody reads",
                        packed.replace("name=\"escalationWording\"", "name=\"wording\""),
                        "xml",
                        "table-outputs"),
                bad(
                        "several lines at once",
                        EscalationFile.changed("\"FIRST\"", "\"COLLECT\""),
                        "xml",
                        "table-hit-policy"),
                bad(
                        "lines that overlap",
                        EscalationFile.changed("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\""),
                        "xml",
                        "rules-overlap"),
                bad(
                        "a script",
                        packed.replace(
                                "<inputExpression id=\"InputExpression_stage\" typeRef=\"string\" expressionLanguage=\"feel\">",
                                "<inputExpression id=\"InputExpression_stage\" typeRef=\"string\" expressionLanguage=\"javascript\">"),
                        "xml",
                        "table-language"),
                bad(
                        "a script in one cell",
                        EscalationFile.changed(
                                "<outputEntry id=\"Rule_Nothing_escalationLevel\">",
                                "<outputEntry id=\"Rule_Nothing_escalationLevel\" expressionLanguage=\"groovy\">"),
                        "xml",
                        "table-language"),
                bad(
                        "a literal expression beside it",
                        EscalationFile.changed(
                                "<inputData id=\"InputData_stage\"",
                                "<decision id=\"d2\"><literalExpression><text>1</text></literalExpression></decision>"
                                        + "<inputData id=\"InputData_stage\""),
                        "xml",
                        "table-element-unknown"),
                bad(
                        "no time to live",
                        EscalationFile.changed("camunda:historyTimeToLive=\"P1825D\"", ""),
                        "xml",
                        "table-history-missing"),
                bad(
                        "another encoding",
                        EscalationFile.changed("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\""),
                        "xml",
                        "table-encoding"),
                cell("UnitUrge1", "workingDaysLate", "sum(1,2)", "rule-condition-unreadable"),
                cell("UnitUrge1", "workingDaysLate", "&gt;= today()", "rule-condition-unreadable"),
                cell("UnitUrge1", "stage", "\"SLEEPING\"", "rule-stage-unknown"),
                cell("UnitUrge1", "unitKind", "not(\"SCHOOL\")", "rule-unit-kind-unknown"),
                cell("UnitUrge1", "escalationLevel", "\"SHOUT\"", "rule-level-unknown"),
                cell("UnitUrge1", "escalationLevel", "upper case(\"overdue\")", "rule-output-not-literal"),
                cell("UnitUrge1", "escalationRecipients", "\"CLERK,PRESS\"", "rule-recipient-unknown"),
                cell("UnitUrge1", "escalationRecipients", "\"\"", "rule-recipient-missing"),
                cell("UnitUrge1", "escalationWording", "\"insult\"", "rule-wording-unknown"),
                cell("ReviewUrge1", "escalationWording", "\"coordinate\"", "rule-wording-unknown"),
                cell("SoftListed", "escalationLevel", "\"CRITICISM_PROPOSED\"", "rule-criticism-soft"),
                cell("ReviewUrge2", "escalationLevel", "\"CRITICISM_PROPOSED\"", "rule-criticism-desk"),
                bad(
                        "a period's own step has no clerk",
                        EscalationFile.cell("UnitUrge1", "stage", "\"CONSOLIDATION\""),
                        "rules[Rule_UnitUrge1].escalationRecipients",
                        "rule-recipient-absent"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void is_refused(String what, String xml, String field, String code) {
        long before = deployments();
        var answer = admin().put(PATH, Map.of("xml", xml, "reason", "Thử nghiệm"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-fields");
        assertThat(answer.json().path("errors")).as(answer.toString()).anySatisfy(error -> {
            assertThat(error.path("field").asText()).isEqualTo(field);
            assertThat(error.path("code").asText()).isEqualTo(code);
        });
        assertThat(answer.json().path("errors")).allSatisfy(error -> {
            String message = error.path("message").asText();
            assertThat(message).isNotBlank().doesNotContain("field.", "{0}", "{1}");
            if (error.path("field").asText().startsWith("rules[")) {
                assertThat(message).startsWith("Dòng ");
            }
        });
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void a_line_hidden_beyond_the_usual_days_is_found() {
        var answer = admin().put(
                        PATH,
                        Map.of(
                                "xml",
                                EscalationFile.cell("SoftListed", "escalationLevel", "\"CRITICISM_PROPOSED\"")
                                        .replaceFirst(
                                                ">&gt;= 5<(?=/text>\\s*</inputEntry>\\s*<outputEntry id=\"Rule_SoftListed)",
                                                ">&gt;= 400<"),
                                "reason",
                                "Thử nghiệm"));
        assertThat(answer.json().path("errors").findValuesAsText("code")).contains("rule-criticism-soft");
    }

    @Test
    void a_reason_is_needed() {
        for (var reason : new String[] {"", " "}) {
            var answer = admin().put(PATH, Map.of("xml", EscalationFile.packed(), "reason", reason));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("errors").findValuesAsText("code")).containsExactly("reason-missing");
        }
        var nothing = admin().put(PATH, Map.of());
        assertThat(nothing.json().path("errors").findValuesAsText("code"))
                .containsExactly("reason-missing", "table-missing");
        assertThat(admin().post(PATH + "/restoration", Map.of()).status()).isEqualTo(422);
        assertThat(admin().put(PATH, "{").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"syt.clerk", "syt.head", "stttt.reviewer", "ubt.approver", "auditor"})
    void only_administrators_come_near_it(String username) {
        var person = HttpPerson.basic(port, username);
        assertThat(person.get(PATH).status()).isEqualTo(403);
        assertThat(person.put(PATH, Map.of("xml", EscalationFile.packed(), "reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(person.post(PATH + "/restoration", Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(HttpPerson.browser(port, engine.getName(), username)
                        .get("/admin/escalation")
                        .status())
                .isEqualTo(403);
        assertThat(HttpPerson.anonymous(port).get(PATH).status()).isEqualTo(401);
    }

    @Test
    void it_is_read_in_parts_that_a_page_can_word() {
        var answer = admin().get(PATH);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag"))
                .isEqualTo("\"" + answer.json().path("version").asInt() + "\"");
        assertThat(answer.json().path("xml").asText()).startsWith("<?xml");
        assertThat(answer.json().path("problems")).isEmpty();
        var rule = answer.json().path("rules").get(0);
        assertThat(rule.path("number").asInt()).isEqualTo(1);
        assertThat(rule.path("description").asText()).isNotBlank();
        assertThat(rule.path("unitKind").path("negated").asBoolean()).isTrue();
        assertThat(rule.path("workingDaysLate")
                        .path("tests")
                        .get(0)
                        .path("from")
                        .asInt())
                .isEqualTo(-3);
        assertThat(rule.path("recipients").get(0).asText()).isEqualTo("CLERK");
        assertThat(answer.json().path("versions").get(0).path("version").asInt())
                .isEqualTo(answer.json().path("version").asInt());
        assertThat(admin().get("/admin/escalation").status()).isEqualTo(200);
    }

    @Test
    void of_two_administrators_the_second_is_told() {
        var stale = admin().send(
                        "PUT",
                        PATH,
                        "application/json",
                        Map.of("xml", EscalationFile.cell("UnitUrge1", "workingDaysLate", "[1..1]"), "reason", "x"),
                        Map.of("If-Match", "\"999\""));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("escalation-table-changed-meanwhile");
    }

    private HttpPerson admin() {
        return HttpPerson.basic(port, "admin");
    }

    private long deployments() {
        return jdbc.sql("select count(*) from ACT_RE_DEPLOYMENT")
                .query(Long.class)
                .single();
    }

    private static Arguments bad(String what, String xml, String field, String code) {
        return Arguments.of(what, xml, field, code);
    }

    private static Arguments cell(String rule, String column, String text, String code) {
        return Arguments.of(
                rule + " " + column + " " + text,
                EscalationFile.cell(rule, column, text),
                "rules[Rule_" + rule + "]." + column,
                code);
    }
}
