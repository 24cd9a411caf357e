package vn.tiendo.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.report.Report.State;
import vn.tiendo.support.Hats;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;

/** The webapps' own API in the hands of people who are signed in and want more than their desk gives them. */
@TienDoTest
class WebappDoorsTest {

    private static final String PERIOD = "2025-M05";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TimeMachine clock;

    private EngineDoors doors;

    @BeforeEach
    void open() {
        doors = new EngineDoors(port, engine, jdbc, clock, PERIOD);
    }

    /** Everybody tries everything at the report they are nearest to; each unit's report is taken to its state once. */
    @ParameterizedTest(name = "{0} at {1} in {2}")
    @CsvSource({
        "syt.clerk, SYT, DRAFT",
        "syt.head, SYT, DRAFT",
        "h831.clerk, SYT, DRAFT",
        "auditor, SYT, DRAFT",
        "sct.clerk, SCT, AWAITING_ENDORSEMENT",
        "sct.head, SCT, AWAITING_ENDORSEMENT",
        "stttt.reviewer, STC, IN_REVIEW",
        "stc.head, STC, IN_REVIEW",
        "ubt.approver, SKHDT, AWAITING_APPROVAL",
        "stttt.reviewer2, SKHDT, AWAITING_APPROVAL"
    })
    void nobody_gets_past_their_desk(String person, String unit, State state) {
        reached(unit, state);
        for (var push : Push.forbidden()) {
            doors.refused(person, unit, push);
        }
    }

    @ParameterizedTest(name = "{0} at {1} in {2}")
    @CsvSource({
        "syt.clerk, SYT, DRAFT, ",
        "sct.head, SCT, AWAITING_ENDORSEMENT, ENDORSE",
        "stttt.reviewer, STC, IN_REVIEW, CONFIRM",
        "ubt.approver, SKHDT, AWAITING_APPROVAL, APPROVE"
    })
    void nothing_rides_along_with_a_completion(String person, String unit, State state, String verdict) {
        reached(unit, state);
        doors.round.fill(unit);
        for (var stowaway : Push.stowaways()) {
            String right = verdict == null || stowaway.contains("verdict") ? "" : ",\"verdict\":" + Push.text(verdict);
            for (var way : List.of("/task/{task}/complete", "/task/{task}/submit-form")) {
                doors.refused(person, unit, Push.post(way, "{\"variables\":{" + stowaway + right + "}}"));
            }
        }
    }

    @ParameterizedTest(name = "{0} says {3} at {1}")
    @MethodSource
    void another_desks_word_is_no_word_here(String person, String unit, State state, String verdict, String sentence) {
        reached(unit, state);
        String variables = verdict == null ? "" : "\"verdict\":" + Push.text(verdict);
        for (var way : List.of("/task/{task}/complete", "/task/{task}/submit-form")) {
            var answer = doors.refused(person, unit, Push.post(way, "{\"variables\":{" + variables + "}}"));
            assertThat(answer.body()).contains(sentence);
        }
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> another_desks_word_is_no_word_here() {
        String notHere = "Quyết định không dùng được ở bước này. Dùng ";
        return Stream.of(
                at("syt.clerk", "SGDDT", "AWAITING_ENDORSEMENT", "ENDORSE", "TASK_WORK"),
                at("sct.head", "SCT", "AWAITING_ENDORSEMENT", "APPROVE", notHere + "ENDORSE hoặc RETURN"),
                at("sct.head", "SCT", "AWAITING_ENDORSEMENT", "YES", notHere + "ENDORSE hoặc RETURN"),
                at("sct.head", "SCT", "AWAITING_ENDORSEMENT", "RETURN", "Nêu lý do"),
                at("sct.head", "SCT", "AWAITING_ENDORSEMENT", null, "Chọn một quyết định"),
                at("stttt.reviewer", "STC", "IN_REVIEW", "APPROVE", notHere + "CONFIRM hoặc RETURN"),
                at("ubt.approver", "STC", "IN_REVIEW", "APPROVE", "TASK_WORK"),
                at("ubt.approver", "SKHDT", "AWAITING_APPROVAL", "CONFIRM", notHere + "APPROVE hoặc RETURN"),
                at("stttt.reviewer", "SKHDT", "AWAITING_APPROVAL", "APPROVE", "TASK_WORK"),
                at("admin", "SKHDT", "AWAITING_APPROVAL", "APPROVE", "do người khác phụ trách"),
                at("auditor", "SKHDT", "AWAITING_APPROVAL", "APPROVE", "TASK_WORK"));
    }

    private static org.junit.jupiter.params.provider.Arguments at(
            String person, String unit, String state, String verdict, String sentence) {
        return org.junit.jupiter.params.provider.Arguments.of(person, unit, State.valueOf(state), verdict, sentence);
    }

    @Test
    void an_unfinished_draft_cannot_be_sent_up_from_tasklist_either() {
        var answer = doors.refused("svhttdl.clerk", "SVHTTDL", Push.post("/task/{task}/complete", "{}"));
        assertThat(answer.body()).contains("CQS-01: Chưa nhập số liệu");
    }

    @Test
    void another_units_work_is_not_even_seen() {
        var stranger = doors.browser("h831.clerk");
        String api = "/camunda/api/engine/engine/" + engine.getName();
        var task = doors.task("SYT");
        for (var path : List.of(
                "",
                "/variables",
                "/form-variables",
                "/localVariables",
                "/identity-links",
                "/form",
                "/deployed-form",
                "/rendered-form",
                "/comment",
                "/attachment",
                "/variables/reportId")) {
            assertThat(stranger.get(api + "/task/" + task.getId() + path).status())
                    .as(path)
                    .isBetween(400, 499);
        }
        for (var list : List.of(
                "/task?processInstanceId=",
                "/variable-instance?processInstanceIdIn=",
                "/history/variable-instance?processInstanceId=",
                "/history/task?processInstanceId=",
                "/history/activity-instance?processInstanceId=",
                "/history/detail?processInstanceId=",
                "/execution?processInstanceId=",
                "/job?processInstanceId=",
                "/process-instance?processInstanceIds=")) {
            assertThat(stranger.get(api + list + task.getProcessInstanceId()).body())
                    .as(list)
                    .isEqualTo("[]");
        }
        assertThat(stranger.get(api + "/user").json()).hasSize(1);
        assertThat(stranger.get(api + "/task?processInstanceBusinessKeyLike=%25.SYT")
                        .body())
                .isEqualTo("[]");
        assertThat(stranger.get(api + "/task?processInstanceBusinessKey=" + PERIOD + ".H831")
                        .json())
                .hasSize(1);
        assertThat(doors.browser("syt.clerk").get(api + "/task/" + task.getId()).status())
                .isEqualTo(200);
    }

    @Test
    void only_administrators_enter_admin_and_only_deciders_enter_cockpit() {
        String plugin = "/camunda/api/%s/plugin/%s/" + engine.getName() + "/";
        String cockpit = "/camunda/app/cockpit/" + engine.getName() + "/";
        assertThat(doors.browser("stttt.reviewer").get(cockpit).status()).isEqualTo(200);
        assertThat(doors.browser("ubt.approver").get(cockpit).status()).isEqualTo(200);
        for (var person : List.of("syt.clerk", "syt.head", "auditor")) {
            assertThat(doors.browser(person).get(cockpit).status()).as(person).isEqualTo(403);
            assertThat(doors.browser(person)
                            .post(plugin.formatted("cockpit", "base") + "process-instance", "{}")
                            .body())
                    .as(person)
                    .isEqualTo("[]");
        }
        for (var person : List.of("syt.clerk", "stttt.reviewer", "ubt.approver", "auditor")) {
            var setup = doors.browser(person)
                    .post(
                            "/camunda/api/admin/setup/" + engine.getName() + "/user/create",
                            Map.of(
                                    "profile",
                                    Map.of("id", "eve", "firstName", "x", "lastName", "x"),
                                    "credentials",
                                    Map.of("password", "Tiendo-2026!")));
            assertThat(setup.status()).as(person + " " + setup).isBetween(400, 499);
            assertThat(doors.browser(person)
                            .get(plugin.formatted("admin", "adminPlugins") + "metrics/x/aggregated")
                            .status())
                    .as(person)
                    .isBetween(400, 499);
        }
        assertThat(doors.identity().createUserQuery().userId("eve").count()).isZero();
    }

    @Test
    void a_candidate_claims_and_completes() {
        assertThat(doors.push(
                                "snnptnt.clerk",
                                "SNNPTNT",
                                Push.post("/task/{task}/claim", "{\"userId\":\"snnptnt.clerk\"}"))
                        .status())
                .isEqualTo(204);
        assertThat(doors.task("SNNPTNT").getAssignee()).isEqualTo("snnptnt.clerk");
        doors.round.fill("SNNPTNT");
        assertThat(doors.complete("snnptnt.clerk", "SNNPTNT", "").status()).isEqualTo(204);
        assertThat(doors.complete("snnptnt.head", "SNNPTNT", "\"verdict\":" + Push.text("ENDORSE"))
                        .status())
                .isEqualTo(204);
        assertThat(doors.round.state("SNNPTNT")).isEqualTo(State.IN_REVIEW);
        var kept = engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(doors.task("SNNPTNT").getProcessInstanceId())
                .list();
        assertThat(kept).extracting(variable -> variable.getName()).doesNotContain("verdict", "reason");
        assertThat(kept.stream().map(variable -> variable.getName()).distinct()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void everybody_changes_their_own_password_and_nobody_elses() {
        Hats.give(doors.identity(), "new.clerk", "SNV.clerk");
        String change = "{\"password\":\"Tiendo-2027!\",\"authenticatedUserPassword\":\"Tiendo-2026!\"}";
        doors.refused("new.clerk", "SNV", new Push("PUT", "/user/snv.head/credentials", change));
        assertThat(doors.push("new.clerk", "SNV", new Push("PUT", "/user/{me}/credentials", change))
                        .status())
                .isEqualTo(204);
        assertThat(doors.identity().checkPassword("new.clerk", "Tiendo-2027!")).isTrue();
    }

    private void reached(String unit, State state) {
        if (doors.round.state(unit) == State.DRAFT) {
            doors.round.at(unit, state);
        }
        assertThat(doors.round.state(unit)).isEqualTo(state);
    }
}
