package vn.tiendo.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.support.HttpPerson.Answer;
import vn.tiendo.support.OtherHouse;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;

/** Requests to units that take part, at every door: who may, who may not, and that a no changes nothing. */
@TienDoTest
@OtherHouse
class ContributionDoorsTest {

    private static final Map<String, Object> PART = Map.of("numerator", 120, "denominator", 400);
    private static final String NOTHING = "{\"variables\":{}}";

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
        doors = new EngineDoors(port, engine, jdbc, clock, "2025-Q2");
    }

    @Test
    void the_asked_unit_drafts_over_the_api_and_answers_by_completing_its_task() {
        int n = asked("XHS-07", "H829");
        for (var stranger : new String[] {"syt.clerk", "syt.head", "h831.clerk", "h829.head", "auditor", "admin"}) {
            refused(n, stranger + " in Tasklist", () -> webapp(stranger, n, NOTHING));
            refused(n, stranger + " at the engine's own address", () -> engineRest(stranger, n, NOTHING));
        }
        refused(n, "nothing drafted", () -> webapp("h829.clerk", n, NOTHING));
        refused(n, "more than all of them", () -> draft("h829.clerk", n, Map.of("numerator", -1)));
        var kept = draft("h829.clerk", n, PART);
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        assertThat(kept.json().at("/contribution/state").asText()).isEqualTo("ASKED");
        assertThat(kept.json().at("/contribution/numerator").asInt()).isEqualTo(120);
        for (var reader : new String[] {"syt.clerk", "auditor", "h829.head"}) {
            assertThat(doors.round
                            .of(reader)
                            .get(path(n))
                            .json()
                            .at("/contribution/numerator")
                            .isNull())
                    .as("a draft is not for " + reader)
                    .isTrue();
        }
        for (var name : new String[] {"numerator", "verdict", "contribution", "reportId", "state"}) {
            String sent = "{\"variables\":{\"" + name + "\":{\"value\":\"1\",\"type\":\"String\"}}}";
            refused(n, name + " sent along in Tasklist", () -> webapp("h829.clerk", n, sent));
            refused(n, name + " sent along to the engine", () -> engineRest("h829.clerk", n, sent));
        }
        refused(n, "the message sent by hand", () -> doors.browser("syt.clerk")
                .post(
                        "/camunda/api/engine/engine/" + engine.getName() + "/message",
                        Map.of("messageName", "contributionEnded", "businessKey", key(n))));
        refused(n, "a start by hand", () -> doors.browser("syt.clerk")
                .post(
                        "/camunda/api/engine/engine/" + engine.getName()
                                + "/process-definition/key/ContributionProcess/start",
                        Map.of("businessKey", "2025-Q2.SYT/c99")));

        var done = webapp("h829.clerk", n, NOTHING);
        assertThat(done.status()).as(done.toString()).isEqualTo(204);
        assertThat(one("syt.clerk", n).json().at("/contribution/state").asText())
                .isEqualTo("ANSWERED");
        assertThat(one("syt.clerk", n).json().at("/contribution/numerator").asInt())
                .isEqualTo(120);
        assertThat(task(n)).isNull();

        int other = asked("XHS-07", "H831");
        assertThat(draft("h831.clerk", other, Map.of("declined", true, "reason", "Chưa có"))
                        .status())
                .isEqualTo(200);
        refused(
                other,
                "the engine's own address, which is for administrators",
                () -> engineRest("h831.clerk", other, NOTHING));
        assertThat(webapp("h831.clerk", other, NOTHING).status()).isEqualTo(204);
        assertThat(one("syt.head", other).json().at("/contribution/state").asText())
                .isEqualTo("DECLINED");
    }

    @Test
    void over_the_api_each_no_says_which_kind_it_is() {
        String all = doors.round.path("SYT") + "/contributions";
        Map<String, Object> wish = Map.of("indicator", "XHS-06", "units", List.of("H832"));
        assertThat(doors.round.clerk("SCT").post(all, wish).status()).isEqualTo(404);
        assertThat(doors.round.clerk("H832").post(all, wish).status()).isEqualTo(404);
        for (var reader : new String[] {"syt.head", "stttt.reviewer", "ubt.approver", "auditor", "admin"}) {
            var no = doors.round.of(reader).post(all, wish);
            assertThat(no.status()).as(reader + no).isEqualTo(403);
            assertThat(no.problem()).isEqualTo("wrong-desk");
        }
        var wrong = doors.round
                .clerk("SYT")
                .post(all, Map.of("indicator", "XHS-06", "units", List.of("H832", "SCT", "SYT")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("units[SCT]", "units[SYT]", "Sở Công Thương", "contribution-unit-apart")
                .doesNotContain("units[H832]");
        var asked = doors.round.clerk("SYT").post(all, wish);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        int n = last(asked);
        assertThat(doors.round.clerk("SYT").post(all, wish).body()).contains("contribution-unit-waiting");

        String answer = path(n) + "/answer";
        assertThat(doors.round.clerk("H833").post(answer, PART).status()).isEqualTo(404);
        assertThat(doors.round.clerk("SCT").get(path(n)).status()).isEqualTo(404);
        assertThat(doors.round.head("H832").post(answer, PART).problem()).isEqualTo("contribution-by-stranger");
        assertThat(doors.round.clerk("SYT").post(answer, PART).problem()).isEqualTo("contribution-by-stranger");
        assertThat(doors.round
                        .clerk("H832")
                        .post(answer, Map.of("numerator", 5, "denominator", 4))
                        .body())
                .contains("numerator-exceeds-denominator");
        assertThat(doors.round
                        .clerk("H832")
                        .post(answer, Map.of("declined", true))
                        .body())
                .contains("reason-missing");
        assertThat(doors.round
                        .clerk("H832")
                        .post(path(n) + "/withdrawal", Map.of())
                        .problem())
                .isEqualTo("contribution-not-yours");
        assertThat(doors.round
                        .clerk("SYT")
                        .post(all + "/77/withdrawal", Map.of())
                        .problem())
                .isEqualTo("contribution-unknown");
        assertThat(doors.round
                        .clerk("H833")
                        .post(all + "/77/withdrawal", Map.of())
                        .problem())
                .isEqualTo("report-unknown");
        var said = doors.round.clerk("H832").post(answer, PART);
        assertThat(said.status()).as(said.toString()).isEqualTo(200);
        assertThat(doors.round.clerk("H832").post(answer, PART).problem()).isEqualTo("contribution-ended");
        assertThat(draft("h832.clerk", n, PART).status()).isEqualTo(409);
        assertThat(doors.round
                        .clerk("SYT")
                        .post(path(n) + "/withdrawal", Map.of())
                        .status())
                .isEqualTo(409);
    }

    private int asked(String indicator, String unit) {
        return last(doors.round
                .clerk("SYT")
                .post(
                        doors.round.path("SYT") + "/contributions",
                        Map.of("indicator", indicator, "units", List.of(unit))));
    }

    private static int last(Answer asked) {
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        var all = asked.json();
        return all.path(all.size() - 1).path("number").asInt();
    }

    private String path(int n) {
        return doors.round.path("SYT") + "/contributions/" + n;
    }

    private String key(int n) {
        return doors.round.id("SYT") + "/c" + n;
    }

    private Answer one(String who, int n) {
        return doors.round.of(who).get(path(n));
    }

    private Answer draft(String who, int n, Map<String, Object> said) {
        return doors.round.of(who).put(path(n) + "/draft", said);
    }

    private Answer webapp(String who, int n, String body) {
        return doors.browser(who)
                .post("/camunda/api/engine/engine/" + engine.getName() + "/task/" + id(n) + "/submit-form", body);
    }

    private Answer engineRest(String who, int n, String body) {
        return doors.round
                .of(who)
                .post("/engine-rest/engine/" + engine.getName() + "/task/" + id(n) + "/complete", body);
    }

    private String id(int n) {
        return task(n).getId();
    }

    private Task task(int n) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key(n))
                .singleResult();
    }

    /** The door answers no; the report and everything around it, its request included, are as they were. */
    private void refused(int n, String what, Supplier<Answer> act) {
        doors.browser("syt.clerk");
        var report = Dossier.of(jdbc, doors.round.id("SYT"));
        var request = Dossier.of(jdbc, key(n));
        var answer = act.get();
        assertThat(answer.status()).as(what + " -> " + answer).isBetween(400, 599);
        assertThat(Dossier.of(jdbc, doors.round.id("SYT")).rows()).as(what).isEqualTo(report.rows());
        assertThat(Dossier.of(jdbc, key(n)).rows()).as(what).isEqualTo(request.rows());
    }
}
