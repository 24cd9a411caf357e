package vn.tiendo.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.report.Report.State;
import vn.tiendo.support.Hats;
import vn.tiendo.support.HttpPerson.Answer;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;

/** Two people at the same moment: one wins, the other hears so, and nothing happens twice. */
@TienDoTest
class RaceTest {

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
        doors = new EngineDoors(port, engine, jdbc, clock, "2025-M08");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H829", "H831", "H832", "H833", "H834"})
    void of_two_reviewers_one_decides(String unit) throws Exception {
        doors.round.at(unit, State.IN_REVIEW);
        var answers = atOnce(
                () -> doors.round
                        .of("stttt.reviewer")
                        .post(doors.round.path(unit) + "/review", Map.of("verdict", "CONFIRM")),
                () -> doors.round
                        .of("stttt.reviewer2")
                        .post(
                                doors.round.path(unit) + "/review",
                                Map.of("verdict", "RETURN", "reason", "Thiếu nguồn")));
        oneWins(answers, 200, 409);
        assertThat(steps(unit, "CONFIRMED") + steps(unit, "RETURNED")).isEqualTo(1);
        assertThat(doors.round.state(unit)).isIn(State.AWAITING_APPROVAL, State.RETURNED);
        assertThat(doors.task(unit)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H835", "H836", "H837", "H838"})
    void of_two_doors_one_lets_the_decision_in(String unit) throws Exception {
        doors.round.at(unit, State.AWAITING_APPROVAL);
        doors.browser("ubt.approver2");
        var answers = atOnce(
                () -> doors.round
                        .of("ubt.approver")
                        .post(doors.round.path(unit) + "/approval", Map.of("verdict", "APPROVE")),
                () -> doors.complete("ubt.approver2", unit, "\"verdict\":" + Push.text("APPROVE")));
        assertThat(answers.stream().filter(answer -> answer.status() < 300))
                .as(answers.toString())
                .hasSize(1);
        assertThat(answers.get(0).status()).isIn(200, 409);
        assertThat(steps(unit, "APPROVED")).isEqualTo(1);
        assertThat(doors.round.state(unit)).isEqualTo(State.APPROVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SGTVT", "STNMT", "SXD", "SNV"})
    void of_two_drafts_neither_is_lost_silently(String unit) throws Exception {
        String second = unit.toLowerCase() + ".clerk2";
        Hats.give(doors.identity(), second, unit + ".clerk");
        String etag = doors.round.clerk(unit).get(doors.round.path(unit)).header("ETag");
        var answers = atOnce(
                () -> save(unit.toLowerCase() + ".clerk", unit, etag, "một"), () -> save(second, unit, etag, "hai"));
        oneWins(answers, 200, 412);
        String kept = doors.round.read(unit).path("narrative").path("direction").asText();
        assertThat(kept).isEqualTo(answers.get(0).status() == 200 ? "một" : "hai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYT", "SCT", "STC"})
    void a_report_taken_back_while_it_is_endorsed_is_in_one_place(String unit) throws Exception {
        doors.round.at(unit, State.AWAITING_ENDORSEMENT);
        var answers = atOnce(
                () -> doors.round.endorse(unit, Map.of("verdict", "ENDORSE")),
                () -> doors.round.clerk(unit).post(doors.round.path(unit) + "/recall", Map.of("reason", "Nhầm số")));
        // endorsed first and then taken back from the reviewers is fine as well: the clerk is the sender of both
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isIn(200, 409));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).isNotEmpty();
        var expected = Map.of(State.DRAFT, "Task_DraftReport", State.IN_REVIEW, "Task_ReviewReport");
        assertThat(doors.task(unit).getTaskDefinitionKey()).isEqualTo(expected.get(doors.round.state(unit)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-M01", "2027-M02"})
    void a_period_opened_twice_at_once_is_open_once(String period) throws Exception {
        var answers = atOnce(
                () -> doors.round.of("admin").post("/api/v1/periods", Map.of("code", period)),
                () -> doors.round.of("admin").post("/api/v1/periods", Map.of("code", period)));
        oneWins(answers, 201, 409);
        var reports = doors.round
                .of("auditor")
                .get("/api/v1/periods/" + period + "/reports")
                .json();
        assertThat(reports.findValuesAsText("unit")).doesNotHaveDuplicates().isNotEmpty();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("ReportApprovalProcess")
                        .processInstanceBusinessKeyLike(period + ".%")
                        .count())
                .isEqualTo(reports.size());
    }

    private Answer save(String person, String unit, String etag, String text) {
        return doors.round
                .of(person)
                .send(
                        "PUT",
                        doors.round.path(unit) + "/draft",
                        "application/json",
                        Map.of("narrative", Map.of("direction", text)),
                        Map.of("If-Match", etag));
    }

    private long steps(String unit, String action) {
        return jdbc.sql("select count(*) from report_event where report_id = :id and action = :action")
                .param("id", doors.round.id(unit))
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private static void oneWins(List<Answer> answers, int won, int lost) {
        assertThat(answers).as(answers.toString()).extracting(Answer::status).containsExactlyInAnyOrder(won, lost);
        var loser = answers.stream()
                .filter(answer -> answer.status() == lost)
                .findFirst()
                .orElseThrow();
        assertThat(loser.json().path("detail").asText()).isNotBlank().doesNotContain("problem.");
    }

    @SafeVarargs
    private static List<Answer> atOnce(Callable<Answer>... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        var people = Executors.newFixedThreadPool(acts.length);
        try {
            var running = List.of(acts).stream()
                    .map(act -> people.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            List<Answer> answers = new java.util.ArrayList<>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
