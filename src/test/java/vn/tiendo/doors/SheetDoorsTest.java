package vn.tiendo.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.support.Round.ok;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.report.Report.State;
import vn.tiendo.support.HttpPerson.Answer;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;

/** The clerk's sheet at every door: nothing undeclared or unexplained goes up, nothing locked is written. */
@TienDoTest
class SheetDoorsTest {

    private static final Push COMPLETE = Push.post("/task/{task}/complete", "{\"variables\":{}}");
    private static final Push SUBMIT_FORM = Push.post("/task/{task}/submit-form", "{\"variables\":{}}");
    private static final Push RESOLVE = Push.post("/task/{task}/resolve", "{\"variables\":{}}");

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
        doors = new EngineDoors(port, engine, jdbc, clock, "2023-M12");
    }

    @Test
    void nothing_goes_up_undeclared() {
        ok(doors.round.fill("STNMT"));
        ok(doors.round.save("STNMT", Map.of("noStateSecrets", false), null));
        everyDoorRefuses("STNMT", "declaration-missing", "bí mật nhà nước");

        ok(doors.round.save("STNMT", Map.of("noStateSecrets", true), null));
        assertThat(doors.push("stnmt.clerk", "STNMT", COMPLETE).status()).isEqualTo(204);
        assertThat(doors.round.state("STNMT")).isEqualTo(State.AWAITING_ENDORSEMENT);
    }

    @Test
    void nothing_goes_up_with_a_mistake() {
        ok(doors.round.fill("STP"));
        ok(doors.round.save("STP", figure("CQS-01", 61, 60), null));
        everyDoorRefuses("STP", "numerator-exceeds-denominator", "mẫu số");
    }

    private void everyDoorRefuses(String unit, String code, String words) {
        String clerk = unit.toLowerCase(java.util.Locale.ROOT) + ".clerk";
        for (var push : List.of(COMPLETE, SUBMIT_FORM)) {
            assertThat(doors.refused(clerk, unit, push).body()).contains(words);
        }
        doors.refused(clerk, unit, RESOLVE);
        for (var push : List.of(COMPLETE, SUBMIT_FORM, RESOLVE)) {
            doors.refusedAtEngineRest(clerk, unit, push);
            doors.refusedAtEngineRest("admin", unit, push);
        }
        var before = Dossier.of(jdbc, doors.round.id(unit));
        var answer = doors.round.clerk(unit).post(doors.round.path(unit) + "/submission", null);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsText("code")).containsExactly(code);
        assertThat(Dossier.of(jdbc, doors.round.id(unit))).isEqualTo(before);
        assertThat(doors.round.state(unit)).isEqualTo(State.DRAFT);
    }

    @Test
    void what_a_return_left_locked_is_written_by_nobody() {
        returnedWithTwoMarks("SYT");
        var locked = doors.round.save("SYT", figure("CQS-01", 1, 60), null);
        assertThat(locked.status()).isEqualTo(422);
        assertThat(locked.json().path("errors").get(0).path("field").asText()).isEqualTo("entries[CQS-01]");
        assertThat(locked.json().path("errors").get(0).path("code").asText()).isEqualTo("part-locked");
        for (var draft : List.of("{\"narrative\":\"Khác\"}", "{\"narrative\":{\"proposals\":\"Khác\"}}")) {
            assertThat(doors.round.save("SYT", draft, null).status()).isEqualTo(422);
        }
        var minimal = doors.round
                .clerk("SYT")
                .send(
                        "PUT",
                        doors.round.path("SYT") + "/draft",
                        "application/json",
                        figure("CQS-01", 1, 60),
                        Map.of("Prefer", "return=minimal"));
        assertThat(minimal.status()).isEqualTo(422);
        doors.refused("syt.clerk", "SYT", Push.post("/task/{task}/complete", variable("CQS-01")));
        doors.refused(
                "syt.clerk", "SYT", new Push("PUT", "/process-instance/{instance}/variables/CQS-01", "{\"value\":1}"));

        ok(doors.round.save("SYT", figure("XHS-06", 1, 60), null));
        ok(doors.round.save("SYT", figure("XHS-07", 2, 60), null));
    }

    @Test
    void more_is_opened_by_the_reviewer_alone() {
        returnedWithTwoMarks("SGDDT");
        String path = doors.round.path("SGDDT") + "/unlocks";
        var wish = Map.of("indicators", List.of("CQS-01"), "reason", "Số liệu kéo theo");
        for (var stranger : List.of("sgddt.head", "auditor", "admin")) {
            refused(doors.round.of(stranger).post(path, wish), 403);
        }
        refused(doors.round.of("syt.clerk").post(path, wish), 404);
        refused(doors.round.of("stttt.reviewer").post(doors.round.path("SKHDT") + "/unlocks", wish), 409);
        refused(doors.round.clerk("SGDDT").post(path, Map.of("indicators", List.of("CQS-01"))), 422);

        var asked = doors.round.clerk("SGDDT").post(path, wish);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(asked.json().path("unlocks").get(0).path("state").asText()).isEqualTo("REQUESTED");
        assertThat(asked.json().path("unlocks").get(0).path("mayDecide").asBoolean())
                .isFalse();
        var yes = Map.of("verdict", "GRANT");
        for (var stranger : List.of("sgddt.clerk", "sgddt.head", "auditor", "admin")) {
            refused(doors.round.of(stranger).post(path + "/1/decision", yes), 403);
        }
        refused(doors.round.of("syt.clerk").post(path + "/1/decision", yes), 404);
        refused(doors.round.of("stttt.reviewer").post(path + "/2/decision", yes), 404);
        refused(doors.round.of("stttt.reviewer").post(path + "/1/decision", Map.of("verdict", "REFUSE")), 422);
        assertThat(doors.round.save("SGDDT", figure("CQS-01", 1, 60), null).status())
                .isEqualTo(422);
        var granted = ok(doors.round.of("stttt.reviewer").post(path + "/1/decision", yes));
        assertThat(granted.json().path("unlocks").get(0).path("state").asText()).isEqualTo("GRANTED");
        ok(doors.round.save("SGDDT", figure("CQS-01", 1, 60), null));
        refused(doors.round.of("stttt.reviewer2").post(path + "/1/decision", yes), 409);
    }

    @Test
    void a_small_save_answers_with_nothing_but_its_version() {
        var clerk = doors.round.clerk("SCT");
        String etag = clerk.get(doors.round.path("SCT")).header("ETag");
        var saved = clerk.send(
                "PUT",
                doors.round.path("SCT") + "/draft",
                "application/json",
                figure("CQS-01", 45, 60),
                Map.of("Prefer", "return=minimal", "If-Match", etag));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("Preference-Applied")).isEqualTo("return=minimal");
        assertThat(saved.json().fieldNames()).toIterable().containsExactly("lockVersion", "savedAt");
        var report = clerk.get(doors.round.path("SCT"));
        assertThat(saved.header("ETag"))
                .isEqualTo(report.header("ETag"))
                .isEqualTo("\"" + saved.json().path("lockVersion") + "\"");
        assertThat(report.json().path("savedBy").path("username").asText()).isEqualTo("sct.clerk");
        assertThat(report.json().path("savedAt").isNull()).isFalse();
    }

    private void returnedWithTwoMarks(String unit) {
        String first = unit.equals("SYT") ? "XHS-06" : "XHS-03";
        String second = unit.equals("SYT") ? "XHS-07" : "XHS-04";
        if (doors.round.state(unit) == State.DRAFT) {
            doors.round.at(unit, State.IN_REVIEW);
            ok(doors.round.review(
                    unit,
                    Map.of(
                            "verdict", "RETURN",
                            "reason", "Hai chỉ tiêu cần đối chiếu",
                            "remarks",
                                    List.of(
                                            Map.of("indicator", first, "text", "Mẫu số?"),
                                            Map.of("indicator", second, "text", "Mẫu số?")))));
        }
    }

    private static Map<String, Object> figure(String indicator, int numerator, int denominator) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("indicator", indicator);
        entry.put("status", "REPORTED");
        entry.put("numerator", numerator);
        entry.put("denominator", denominator);
        entry.put("explanation", "Tổng hợp từ hệ thống của ngành");
        return Map.of("entries", List.of(entry));
    }

    private static String variable(String name) {
        return "{\"variables\":{\"" + name + "\":" + Push.text("1") + "}}";
    }

    private static void refused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }
}
