package vn.tiendo.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.support.Round.ok;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.report.Report.State;
import vn.tiendo.support.Hats;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;

/** Nobody decides on what they had a hand in, whichever hats they wear and whichever door they come through. */
@TienDoTest
class FourEyesTest {

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
        doors = new EngineDoors(port, engine, jdbc, clock, "2025-M09");
    }

    @Test
    void a_head_who_wrote_in_the_draft_does_not_endorse_it() {
        hats("both.syt", "SYT.clerk", "SYT.head", "admin", "camunda-admin");
        ok(doors.round
                .of("both.syt")
                .put(doors.round.path("SYT") + "/draft", Map.of("narrative", Map.of("direction", "Tôi viết"))));
        var etag = doors.round.clerk("SYT").get(doors.round.path("SYT")).header("ETag");
        ok(doors.round.save("SYT", Map.of(), etag));
        ok(doors.round.fill("SYT"));
        ok(doors.round.submit("SYT"));
        shut("both.syt", "SYT", "endorsement", "ENDORSE", "four-eyes-author", "đã tham gia soạn");
    }

    @Test
    void who_handed_it_in_does_not_endorse_it() {
        hats("both.sct", "SCT.clerk", "SCT.head");
        ok(doors.round.fill("SCT"));
        var seen = doors.round.of("both.sct").get(doors.round.path("SCT"));
        var declared = Map.of("noStateSecrets", true);
        assertThat(doors.round
                        .of("both.sct")
                        .post(doors.round.path("SCT") + "/submission", declared)
                        .status())
                .as("nobody declares what somebody else wrote, unseen")
                .isEqualTo(428);
        ok(doors.round
                .of("both.sct")
                .send(
                        "POST",
                        doors.round.path("SCT") + "/submission",
                        "application/json",
                        declared,
                        Map.of("If-Match", seen.header("ETag"))));
        shut("both.sct", "SCT", "endorsement", "ENDORSE", "four-eyes-author", "đã tham gia soạn");
        shut("both.sct", "SCT", "endorsement", "RETURN", "four-eyes-author", "đã tham gia soạn");
    }

    @Test
    void who_endorsed_does_not_review_and_who_reviewed_does_not_approve() {
        hats("wide.stc", "STC.head", "reviewer", "approver");
        hats("high.stttt", "reviewer", "approver");
        doors.round.at("STC", State.AWAITING_ENDORSEMENT);
        ok(doors.round.of("wide.stc").post(doors.round.path("STC") + "/endorsement", Map.of("verdict", "ENDORSE")));
        shut("wide.stc", "STC", "review", "CONFIRM", "four-eyes-endorser", "đã duyệt báo cáo");
        ok(doors.round.of("high.stttt").post(doors.round.path("STC") + "/review", Map.of("verdict", "CONFIRM")));
        shut("wide.stc", "STC", "approval", "APPROVE", "four-eyes-endorser", "đã duyệt báo cáo");
        shut("high.stttt", "STC", "approval", "APPROVE", "four-eyes-reviewer", "đã thẩm định");
        // the trail remembers over rounds: a return makes nobody innocent again
        ok(doors.round.approve("STC", Map.of("verdict", "RETURN", "reason", "Bổ sung minh chứng")));
        ok(doors.round.fill("STC"));
        ok(doors.round.submit("STC"));
        ok(doors.round.endorse("STC", Map.of("verdict", "ENDORSE")));
        shut("wide.stc", "STC", "review", "CONFIRM", "four-eyes-endorser", "đã duyệt báo cáo");
    }

    @Test
    void the_reviewing_departments_own_report_is_reviewed_by_somebody_else() {
        hats("own.stttt", "STTTT.clerk", "reviewer");
        var own = doors.round.of("own.stttt");
        ok(own.put(doors.round.path("STTTT") + "/draft", Map.of("narrative", Map.of("direction", "Tôi viết"))));
        var etag = own.get(doors.round.path("STTTT")).header("ETag");
        ok(doors.round.save("STTTT", Map.of(), etag));
        doors.round.at("STTTT", State.IN_REVIEW);
        assertThat(doors.round.read("STTTT").path("selfReported").asBoolean()).isTrue();
        shut("own.stttt", "STTTT", "review", "CONFIRM", "four-eyes-author", "đã tham gia soạn");
        ok(doors.round.review("STTTT", Map.of("verdict", "CONFIRM")));
    }

    @Test
    void a_head_of_one_unit_is_no_head_of_the_unit_they_write_for() {
        hats("two.units", "SGDDT.clerk", "SYT.head");
        assertThat(doors.round
                        .of("two.units")
                        .get("/api/v1/me")
                        .json()
                        .path("unit")
                        .asText())
                .isEqualTo("SGDDT");
        doors.round.at("SGDDT", State.AWAITING_ENDORSEMENT);
        shut("two.units", "SGDDT", "endorsement", "ENDORSE", "wrong-desk", "TASK_WORK");
        assertThat(doors.round.of("two.units").get(doors.round.path("SYT")).status())
                .isEqualTo(404);
    }

    /** An administrator may do everything the engine offers, and still sits at no desk. */
    @ParameterizedTest
    @CsvSource({
        "SVHTTDL, DRAFT, ",
        "SKHDT, AWAITING_ENDORSEMENT, ENDORSE",
        "STNMT, IN_REVIEW, CONFIRM",
        "SXD, AWAITING_APPROVAL, APPROVE"
    })
    void an_administrator_completes_no_task_of_a_report(String unit, State state, String verdict) {
        if (doors.round.state(unit) == State.DRAFT) {
            doors.round.at(unit, state);
        }
        String body = verdict == null ? "{}" : "{\"variables\":{\"verdict\":" + Push.text(verdict) + "}}";
        for (var push : List.of(
                Push.post("/task/{task}/complete", body),
                Push.post("/task/{task}/submit-form", body),
                Push.post("/task/{task}/resolve", body),
                Push.post("/task/{task}/bpmnError", "{\"errorCode\":\"X\"}"),
                Push.post(
                        "/task/{task}/bpmnEscalation",
                        "{\"escalationCode\":\"X\",\"variables\":{\"foreign\":" + Push.text("x") + "}}"),
                Push.post("/task/{task}/claim", "{\"userId\":\"admin\"}"),
                Push.post("/task/{task}/assignee", "{\"userId\":\"h831.clerk\"}"),
                Push.post("/task/{task}/delegate", "{\"userId\":\"h831.clerk\"}"),
                new Push("PUT", "/task/{task}/variables/reportGate", Push.text("x")))) {
            doors.refused("admin", unit, push);
            doors.refusedAtEngineRest("admin", unit, push);
            for (var clerk : List.of("syt.clerk", "stttt.reviewer", "ubt.approver", "auditor")) {
                assertThat(doors.refusedAtEngineRest(clerk, unit, push).status())
                        .isEqualTo(403);
            }
        }
        assertThat(doors.refusedAtEngineRest("admin", unit, Push.post("/task/{task}/complete", body))
                        .body())
                .contains("do người khác phụ trách");
    }

    private void hats(String username, String... groups) {
        Hats.give(doors.identity(), username, groups);
    }

    /** All doors to a desk say no, and nothing moves. */
    private void shut(String person, String unit, String desk, String verdict, String slug, String sentence) {
        var before = Dossier.of(jdbc, doors.round.id(unit));
        var api = doors.round
                .of(person)
                .post(doors.round.path(unit) + "/" + desk, Map.of("verdict", verdict, "reason", "x"));
        assertThat(api.status()).as(api.toString()).isEqualTo(403);
        assertThat(api.problem()).isEqualTo(slug);
        assertThat(Dossier.of(jdbc, doors.round.id(unit)).rows()).isEqualTo(before.rows());

        var allowed = Set.copyOf(
                doors.round.of(person).get(doors.round.path(unit)).json().findValuesAsText("allowedActions"));
        assertThat(allowed.toString()).doesNotContain(verdict);

        String body = "{\"variables\":{\"verdict\":" + Push.text(verdict) + ",\"reason\":" + Push.text("x") + "}}";
        for (var way : List.of("/task/{task}/complete", "/task/{task}/submit-form")) {
            assertThat(doors.refused(person, unit, Push.post(way, body)).body()).contains(sentence);
        }
        doors.refusedAtEngineRest(person, unit, Push.post("/task/{task}/complete", body));
    }
}
