package vn.tiendo.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.report.Report.State;
import vn.tiendo.support.HttpPerson.Answer;
import vn.tiendo.support.OtherHouse;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;

/** Later due dates, openings and paper hand-ins at every door: who may, who may not, and that a no changes nothing. */
@TienDoTest
@OtherHouse
class ExtensionDoorsTest {

    private static final Map<String, String> WISH =
            Map.of("requestedDueAt", "2025-05-20T17:00:00Z", "reason", "Chờ số liệu của Cục Thống kê");

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
        doors = new EngineDoors(port, engine, jdbc, clock, "2025-M05");
    }

    @Test
    void a_unit_asks_over_the_api_and_the_reviewer_decides_in_tasklist() {
        var asked = doors.round.clerk("SYT").post(doors.round.path("SYT") + "/extensions", WISH);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(asked.header("Location")).isEqualTo("/api/v1/reports/2025-M05.SYT/extensions/1");
        assertThat(asked.json().path("number").asInt()).isEqualTo(1);
        assertThat(asked.json().path("state").asText()).isEqualTo("REQUESTED");
        assertThat(asked.json().path("desk").asText()).isEqualTo("REVIEW");
        assertThat(asked.json().path("mayWithdraw").asBoolean()).isTrue();
        assertThat(doors.round.of("stttt.reviewer").get("/api/v1/extensions").body())
                .contains("2025-M05.SYT");
        assertThat(doors.round.of("ubt.approver").get("/api/v1/extensions").body())
                .doesNotContain("2025-M05.SYT");
        assertThat(twice("SYT").problem()).isEqualTo("extension-waiting");

        String grant = "{\"variables\":{\"verdict\":{\"value\":\"GRANT\",\"type\":\"String\"}}}";
        for (var stranger : new String[] {"syt.clerk", "syt.head", "sct.clerk", "ubt.approver", "auditor", "admin"}) {
            refused("SYT", stranger + " in Tasklist", () -> webapp(stranger, "SYT", grant));
        }
        for (var stranger : new String[] {"syt.clerk", "stttt.reviewer", "admin"}) {
            refused("SYT", stranger + " at the engine's own address", () -> engineRest(stranger, "SYT", grant));
        }
        refused(
                "SYT",
                "a variable sent along",
                () -> webapp(
                        "stttt.reviewer",
                        "SYT",
                        "{\"variables\":{\"verdict\":{\"value\":\"GRANT\"},\"dueAt\":{\"value\":\"2030-01-01\"}}}"));
        refused(
                "SYT",
                "another word",
                () -> webapp("stttt.reviewer", "SYT", "{\"variables\":{\"verdict\":{\"value\":\"APPROVE\"}}}"));
        refused(
                "SYT",
                "a refusal without a reason",
                () -> webapp("stttt.reviewer", "SYT", "{\"variables\":{\"verdict\":{\"value\":\"REFUSE\"}}}"));

        var granted = webapp("stttt.reviewer", "SYT", grant);
        assertThat(granted.status()).as(granted.toString()).isEqualTo(204);
        assertThat(doors.round.read("SYT").path("dueAt").asText()).isEqualTo("2025-05-20T17:00:00Z");
        assertThat(doors.round.read("SYT").path("originalDueAt").asText()).isEqualTo("2025-05-16T17:00:00Z");
    }

    @Test
    void over_the_api_each_no_says_which_kind_it_is() {
        String path = doors.round.path("SCT") + "/extensions";
        assertThat(doors.round.clerk("SYT").post(path, WISH).status()).isEqualTo(404);
        assertThat(doors.round.of("stttt.reviewer").post(path, WISH).problem()).isEqualTo("extension-by-stranger");
        var saturday =
                doors.round.clerk("SCT").post(path, Map.of("requestedDueAt", "2025-05-24T17:00:00Z", "reason", "Chờ"));
        assertThat(saturday.status()).isEqualTo(422);
        assertThat(saturday.body())
                .contains("24/05/2025")
                .contains("26/05/2025")
                .contains("requestedDueAt");
        assertThat(doors.round.clerk("SCT").get(path + "/1").status()).isEqualTo(404);

        assertThat(doors.round.head("SCT").post(path, WISH).status()).isEqualTo(201);
        String decision = path + "/1/decision";
        for (var stranger : new String[] {"sct.clerk", "sct.head", "ubt.approver", "admin", "auditor"}) {
            var no = doors.round.of(stranger).post(decision, Map.of("verdict", "GRANT"));
            assertThat(no.status()).as(stranger + no).isEqualTo(403);
        }
        assertThat(doors.round
                        .clerk("SYT")
                        .post(decision, Map.of("verdict", "GRANT"))
                        .status())
                .isEqualTo(404);
        var reviewer = doors.round.of("stttt.reviewer");
        assertThat(reviewer.post(decision, Map.of("verdict", "REFUSE")).status())
                .isEqualTo(422);
        assertThat(reviewer.post(decision, Map.of()).status()).isEqualTo(422);
        assertThat(reviewer.post(path + "/7/decision", Map.of("verdict", "GRANT"))
                        .status())
                .isEqualTo(404);
        var refused = reviewer.post(decision, Map.of("verdict", "REFUSE", "reason", "Đã có số liệu"));
        assertThat(refused.json().path("state").asText()).isEqualTo("REFUSED");
        assertThat(reviewer.post(decision, Map.of("verdict", "GRANT")).status()).isEqualTo(409);
        assertThat(doors.round.clerk("SCT").delete(path + "/1").status()).isEqualTo(409);
    }

    @Test
    void recording_paper_and_opening_are_for_those_who_may() {
        var body = Map.of("kind", "OUTAGE", "documentNumber", "05/BC-SXD", "documentDate", "2025-05-15");
        String paper = doors.round.path("SXD") + "/paper-hand-in";
        for (var stranger : new String[] {"sxd.clerk", "sxd.head", "ubt.approver", "admin", "auditor"}) {
            refused("SXD", stranger, () -> doors.round.of(stranger).post(paper, body));
        }
        refused("SXD", "another unit", () -> doors.round.of("syt.clerk").post(paper, body));
        refused("SXD", "no number", () -> doors.round
                .of("stttt.reviewer")
                .post(paper, Map.of("kind", "OUTAGE", "documentDate", "2025-05-15")));
        assertThat(doors.round.of("stttt.reviewer").post(paper, body).status()).isEqualTo(200);
        assertThat(doors.round.of("stttt.reviewer").post(paper, body).status()).isEqualTo(409);

        doors.round.at("STC", State.AWAITING_ENDORSEMENT);
        String opening = doors.round.path("STC") + "/opening";
        assertThat(doors.round.clerk("SYT").post(opening, null).status()).isEqualTo(404);
        assertThat(doors.round.of("auditor").post(opening, null).status()).isEqualTo(204);
        assertThat(doors.round.read("STC").path("opening").isNull()).isTrue();
        assertThat(doors.round.head("STC").post(opening, null).status()).isEqualTo(204);
        var recall = doors.round.clerk("STC").post(doors.round.path("STC") + "/recall", Map.of("reason", "Nhầm"));
        assertThat(recall.status()).isEqualTo(409);
        assertThat(recall.problem()).isEqualTo("recall-opened");
        assertThat(recall.body()).contains("Lãnh đạo Sở Tài chính");
    }

    private Answer twice(String unit) {
        var again = doors.round.clerk(unit).post(doors.round.path(unit) + "/extensions", WISH);
        assertThat(again.status()).isEqualTo(409);
        return again;
    }

    private Answer webapp(String who, String unit, String body) {
        return doors.browser(who)
                .post(
                        "/camunda/api/engine/engine/" + engine.getName() + "/task/"
                                + task(unit).getId() + "/complete",
                        body);
    }

    private Answer engineRest(String who, String unit, String body) {
        return doors.round
                .of(who)
                .post(
                        "/engine-rest/engine/" + engine.getName() + "/task/"
                                + task(unit).getId() + "/complete",
                        body);
    }

    private Task task(String unit) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(doors.round.id(unit) + ".1")
                .singleResult();
    }

    /** The door answers no; the report and everything around it, its request included, are as they were. */
    private void refused(String unit, String what, Supplier<Answer> act) {
        doors.browser("stttt.reviewer");
        var report = Dossier.of(jdbc, doors.round.id(unit));
        var request = Dossier.of(jdbc, doors.round.id(unit) + ".1");
        var answer = act.get();
        assertThat(answer.status()).as(what + " -> " + answer).isBetween(400, 599);
        assertThat(Dossier.of(jdbc, doors.round.id(unit)).rows()).as(what).isEqualTo(report.rows());
        assertThat(Dossier.of(jdbc, doors.round.id(unit) + ".1").rows())
                .as(what)
                .isEqualTo(request.rows());
    }
}
