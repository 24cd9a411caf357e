package vn.tiendo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.support.Round.ok;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tiendo.report.Report.State;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.HttpPerson.Answer;
import vn.tiendo.support.Round;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;

/** Every status that an address of {@code /api/v1} can give, with the refusal's stable name and its sentence. */
@TienDoTest
class RestStatusTest {

    private static final String PERIOD = "2025-M04";

    @LocalServerPort
    private int port;

    @Autowired
    private TimeMachine clock;

    private Round round;

    @BeforeEach
    void open() {
        clock.travelTo(LocalDateTime.of(2025, 4, 15, 9, 0));
        round = new Round(port, PERIOD).opened();
    }

    @Test
    void a_period_is_opened_once_and_says_where_it_is() {
        var admin = round.of("admin");
        var opened = admin.post("/api/v1/periods", Map.of("code", "2025-M03"));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        assertThat(opened.header("Location")).endsWith("/api/v1/periods/2025-M03");
        assertThat(opened.json().path("code").asText()).isEqualTo("2025-M03");
        assertThat(opened.json().path("unitDueAt").asText()).isEqualTo("2025-03-18T17:00:00Z");
        refused(admin.post("/api/v1/periods", Map.of("code", "2025-M03")), 409, "period-exists");
    }

    @ParameterizedTest
    @CsvSource({"2025-M13, period-code-malformed", "nonsense, period-code-malformed", "2099-M01, calendar-year-missing"
    })
    void a_period_that_cannot_be_is_refused(String code, String slug) {
        refused(round.of("admin").post("/api/v1/periods", Map.of("code", code)), 422, slug);
        refused(round.of("admin").get("/api/v1/periods/proposal?code=" + code), 422, slug);
        assertThat(round.of("admin").get("/api/v1/periods/" + code).status()).isEqualTo(404);
    }

    @Test
    void dates_out_of_order_are_told_one_by_one() {
        var answer = round.of("admin")
                .post(
                        "/api/v1/periods",
                        Map.of(
                                "code",
                                "2025-M11",
                                "reviewDueAt",
                                "2025-01-01T00:00:00Z",
                                "closesAt",
                                "2025-01-01T00:00:00Z"));
        refused(answer, 422, "invalid-fields");
        assertThat(fields(answer)).containsExactly("reviewDueAt:date-order", "closesAt:date-order");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me",
                "/units",
                "/indicators",
                "/tasks",
                "/systems",
                "/holidays",
                "/calendar/2026",
                "/periods",
                "/periods/" + PERIOD,
                "/periods/" + PERIOD + "/reports",
                "/periods/" + PERIOD + "/punctuality",
                "/punctuality",
                "/reports/" + PERIOD + ".SYT",
                "/queue",
                "/notices",
                "/me/calendar-feed"
            })
    void everybody_signed_in_reads_and_nobody_else(String path) {
        ok(round.of("syt.clerk").get("/api/v1" + path));
        refused(HttpPerson.anonymous(port).get("/api/v1" + path), 401, "not-signed-in");
    }

    @ParameterizedTest
    @CsvSource({
        "/outbox, admin, ubt.approver",
        "/escalation-table, admin, stttt.reviewer",
        "/criticisms, auditor, syt.head",
        "/periods/proposal?code=2025-M09, admin, stttt.reviewer",
        "/periods/" + PERIOD + "/consolidation, auditor, syt.head"
    })
    void some_pages_are_for_some_roles(String path, String allowed, String refused) {
        ok(round.of(allowed).get("/api/v1" + path));
        refused(round.of(refused).get("/api/v1" + path), 403, "role-missing");
    }

    @Test
    void what_may_not_be_seen_does_not_exist() {
        for (var who : List.of("h831.clerk", "h831.head")) {
            var person = round.of(who);
            for (var path : List.of("", "?version=1")) {
                refused(person.get(round.path("SYT") + path), 404, "report-unknown");
            }
            refused(person.put(round.path("SYT") + "/draft", Map.of()), 404, "report-unknown");
            refused(person.put(round.path("SYT") + "/remarks", List.of()), 404, "report-unknown");
            refused(person.post(round.path("SYT") + "/submission", null), 404, "report-unknown");
            for (var command : List.of("/endorsement", "/review", "/approval")) {
                refused(person.post(round.path("SYT") + command, Map.of("verdict", "RETURN")), 404, "report-unknown");
            }
            refused(person.post(round.path("SYT") + "/recall", Map.of("reason", "x")), 404, "report-unknown");
        }
        assertThat(StreamSupport.stream(
                        round.of("h831.clerk")
                                .get("/api/v1/periods/" + PERIOD + "/reports")
                                .json()
                                .spliterator(),
                        false))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.path("unit").asText()).isEqualTo("H831"));
    }

    @Test
    void what_does_not_exist_is_not_found() {
        var admin = round.of("admin");
        refused(admin.get("/api/v1/reports/2025-M04.XYZ"), 404, "report-unknown");
        refused(admin.get("/api/v1/reports/nonsense"), 404, "report-unknown");
        refused(admin.get(round.path("SYT") + "?version=9"), 404, "report-version-unknown");
        refused(admin.get("/api/v1/periods/2025-M12"), 404, "period-unknown");
        refused(admin.get("/api/v1/periods/2025-M12/reports"), 404, "period-unknown");
        refused(admin.post("/api/v1/notices/0/read", null), 404, "notice-unknown");
        refused(admin.post("/api/v1/outbox/0/resend", null), 404, "mail-unknown");
        refused(admin.get("/api/v1/nothing"), 404, "http-404");
        refused(admin.delete(round.path("SYT")), 405, "http-405");
    }

    @Test
    void who_sees_it_may_not_yet_do_anything_to_it() {
        for (var who : List.of("auditor", "admin", "stttt.reviewer", "ubt.approver", "sgddt.head")) {
            var person = round.of(who);
            refused(person.put(round.path("SGDDT") + "/draft", Map.of()), 403, "wrong-desk");
            refused(person.post(round.path("SGDDT") + "/submission", null), 403, "wrong-desk");
        }
        refused(
                round.of("sgddt.clerk").post(round.path("SGDDT") + "/endorsement", verdict("ENDORSE")),
                403,
                "wrong-desk");
        refused(round.of("sgddt.head").post(round.path("SGDDT") + "/review", verdict("CONFIRM")), 403, "wrong-desk");
        refused(
                round.of("stttt.reviewer").post(round.path("SGDDT") + "/approval", verdict("APPROVE")),
                403,
                "wrong-desk");
        refused(round.of("auditor").put(round.path("SGDDT") + "/remarks", List.of()), 403, "wrong-desk");
        refused(
                round.of("auditor").post(round.path("SGDDT") + "/recall", Map.of("reason", "x")),
                403,
                "recall-by-stranger");
        for (var who : List.of("syt.clerk", "stttt.reviewer", "auditor")) {
            refused(round.of(who).post("/api/v1/outbox/resend", null), 403, "role-missing");
            refused(round.of(who).post("/api/v1/outbox/1/resend", null), 403, "role-missing");
            refused(round.of(who).post("/api/v1/periods", Map.of("code", "2025-M10")), 403, "role-missing");
        }
        refused(
                round.of("ubt.approver").post("/api/v1/periods/" + PERIOD + "/consolidation", Map.of("summary", "x")),
                403,
                "role-missing");
        refused(
                round.of("stttt.reviewer").post("/api/v1/periods/" + PERIOD + "/approval", verdict("APPROVE")),
                403,
                "role-missing");
    }

    @Test
    void a_step_out_of_turn_conflicts() {
        refused(round.endorse("SCT", verdict("ENDORSE")), 409, "report-wrong-state");
        refused(round.review("SCT", verdict("CONFIRM")), 409, "report-wrong-state");
        refused(round.approve("SCT", verdict("APPROVE")), 409, "report-wrong-state");
        refused(
                round.clerk("SCT").post(round.path("SCT") + "/recall", Map.of("reason", "x")),
                409,
                "nothing-to-recall");
        refused(round.of("stttt.reviewer").put(round.path("SCT") + "/remarks", List.of()), 409, "report-wrong-state");
        round.at("SCT", State.APPROVED);
        refused(round.submit("SCT"), 409, "report-wrong-state");
        refused(round.save("SCT", Map.of(), null), 409, "report-wrong-state");
        refused(
                round.clerk("SCT").post(round.path("SCT") + "/recall", Map.of("reason", "x")),
                409,
                "nothing-to-recall");
        refused(
                round.of("stttt.reviewer").post("/api/v1/periods/" + PERIOD + "/consolidation", Map.of("summary", "x")),
                409,
                "task-gone");
        refused(
                round.of("ubt.approver").post("/api/v1/periods/" + PERIOD + "/approval", verdict("APPROVE")),
                409,
                "task-gone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/v1/periods | {\"code\":",
                "POST | /api/v1/periods | [1]",
                "POST | /api/v1/calendar/preview | {\"changes\":[null]}",
                "POST | /api/v1/calendar/preview | {\"changes\":[{\"date\":\"24/12/2026\"}]}",
                "POST | /api/v1/calendar/preview | {\"changes\":[{\"kind\":\"FEAST\"}]}",
                "PUT  | /api/v1/calendar | {\"changes\":",
                "GET  | /api/v1/calendar/next | ",
                "POST | /api/v1/periods | {\"code\":\"2025-M09\",\"closesAt\":\"tomorrow\"}",
                "PUT  | /api/v1/reports/2025-M04.SYT/draft | {\"entries\":[{\"status\":\"MAYBE\"}]}",
                "PUT  | /api/v1/reports/2025-M04.SYT/draft | {\"entries\":[{\"numerator\":\"mười\"}]}",
                "PUT  | /api/v1/reports/2025-M04.SYT/draft | {\"entries\":[null]}",
                "PUT  | /api/v1/reports/2025-M04.SYT/draft | {\"tasks\":[null]}",
                "PUT  | /api/v1/reports/2025-M04.SYT/draft | null",
                "PUT  | /api/v1/reports/2025-M04.SYT/remarks | [null]",
                "PUT  | /api/v1/reports/2025-M04.SYT/remarks | {}",
                "POST | /api/v1/reports/2025-M04.SYT/endorsement | {\"verdict\":\"APPROVED\"}",
                "POST | /api/v1/reports/2025-M04.SYT/review | {\"verdict\":",
                "POST | /api/v1/reports/2025-M04.SYT/approval | ''",
                "POST | /api/v1/reports/2025-M04.SYT/recall | [",
                "POST | /api/v1/notices/read | {\"upTo\":\"last\"}",
                "GET  | /api/v1/notices?before=first | ",
                "GET  | /api/v1/reports/2025-M04.SYT?version=first | ",
                "GET  | /api/v1/periods/proposal | "
            })
    void what_cannot_be_read_is_said_so(String method, String path, String body) {
        String who = path.endsWith("/draft") ? "syt.clerk" : path.endsWith("/remarks") ? "stttt.reviewer" : "admin";
        refused(round.of(who).send(method, path, body), 400, "http-400");
    }

    @Test
    void another_kind_of_content_is_refused() {
        refused(round.of("admin").send("POST", "/api/v1/periods", "text/plain", "2025-M09", Map.of()), 415, "http-415");
        refused(round.of("admin").send("GET", "/api/v1/me", null, null, Map.of("Accept", "text/csv")), 406, "http-406");
    }

    @Test
    void decisions_need_their_words() {
        round.at("STC", State.AWAITING_ENDORSEMENT);
        assertThat(fields(refused(round.endorse("STC", verdict("RETURN")), 422, "invalid-fields")))
                .containsExactly("reason:reason-missing");
        assertThat(fields(refused(
                        round.endorse("STC", Map.of("verdict", "RETURN", "reason", " ")), 422, "invalid-fields")))
                .containsExactly("reason:reason-missing");
        for (var wrong : List.of("CONFIRM", "APPROVE")) {
            assertThat(fields(refused(round.endorse("STC", verdict(wrong)), 422, "invalid-fields")))
                    .containsExactly("verdict:verdict-unknown");
        }
        assertThat(fields(refused(round.endorse("STC", Map.of()), 422, "invalid-fields")))
                .hasSize(1)
                .allSatisfy(field -> assertThat(field).startsWith("verdict:"));
        assertThat(fields(refused(
                        round.endorse("STC", Map.of("verdict", "ENDORSE", "reason", "x".repeat(20_001))),
                        422,
                        "invalid-fields")))
                .containsExactly("reason:text-too-long");
        assertThat(fields(refused(
                        round.clerk("STC").post(round.path("STC") + "/recall", Map.of()), 422, "invalid-fields")))
                .containsExactly("reason:reason-missing");
        ok(round.endorse("STC", verdict("ENDORSE")));
        refused(round.head("SYT").get(round.path("STC")), 404, "report-unknown");
        assertThat(fields(refused(
                        round.of("stttt.reviewer")
                                .put(
                                        round.path("STC") + "/remarks",
                                        List.of(
                                                Map.of("indicator", "XHS-07", "text", "x"),
                                                Map.of("text", " "),
                                                Map.of("text", "x".repeat(4_001)))),
                        422,
                        "invalid-fields")))
                .containsExactly(
                        "remarks[0].indicator:indicator-not-owed",
                        "remarks[1].text:remark-empty",
                        "remarks[2].text:text-too-long");
        assertThat(fields(refused(round.review("STC", verdict("RETURN")), 422, "invalid-fields")))
                .containsExactly("reason:reason-missing");
        ok(round.review("STC", verdict("CONFIRM")));
        assertThat(fields(refused(
                        round.approve("STC", Map.of("verdict", "RETURN", "reason", "x", "directive", "x")),
                        422,
                        "invalid-fields")))
                .containsExactly("directive:directive-needs-approval");
        assertThat(fields(refused(round.approve("STC", verdict("RETURN")), 422, "invalid-fields")))
                .containsExactly("reason:reason-missing");
        assertThat(round.state("STC")).isEqualTo(State.AWAITING_APPROVAL);
    }

    @Test
    void a_refusal_speaks_vietnamese_unless_english_is_asked_for() {
        var vietnamese = round.of("syt.clerk").get("/api/v1/reports/2025-M04.SGDDT");
        assertThat(vietnamese.header("Content-Type")).startsWith("application/problem+json");
        assertThat(vietnamese.json().path("title").asText()).isEqualTo("Không có báo cáo này");
        assertThat(vietnamese.json().path("detail").asText()).contains("2025-M04.SGDDT");
        assertThat(vietnamese.json().path("instance").asText()).isEqualTo("/api/v1/reports/2025-M04.SGDDT");
        assertThat(vietnamese.json().path("status").asInt()).isEqualTo(404);

        var english = HttpPerson.basic(port, "syt.clerk").inEnglish();
        assertThat(english.get("/api/v1/reports/2025-M04.SGDDT")
                        .json()
                        .path("title")
                        .asText())
                .isEqualTo("No such report");
        assertThat(english.post("/api/v1/periods", "{").json().path("title").asText())
                .isEqualTo("Request not understood");
        assertThat(HttpPerson.anonymous(port)
                        .inEnglish()
                        .get("/api/v1/me")
                        .json()
                        .path("title")
                        .asText())
                .isEqualTo("Not signed in");
        assertThat(HttpPerson.basic(port, "syt.clerk")
                        .always("Accept-Language", "fr-FR")
                        .get("/api/v1/reports/x.y")
                        .json()
                        .path("title")
                        .asText())
                .isEqualTo("Không có báo cáo này");
    }

    private static Map<String, Object> verdict(String verdict) {
        return Map.of("verdict", verdict);
    }

    /** A refusal is a problem detail whose texts are found. */
    private static Answer refused(Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.problem()).as(answer.toString()).isEqualTo(slug);
        assertThat(answer.json().path("title").asText()).isNotBlank().doesNotContain("problem.", "{");
        assertThat(answer.json().path("detail").asText()).isNotBlank().doesNotContain("problem.", "{", "null");
        return answer;
    }

    /** {@code field:code} of each wrong field. */
    private static List<String> fields(Answer answer) {
        List<String> fields = new ArrayList<>();
        for (var error : answer.json().path("errors")) {
            assertThat(error.path("message").asText()).isNotBlank().doesNotContain("field.", "{");
            fields.add(error.path("field").asText() + ":" + error.path("code").asText());
        }
        return fields;
    }
}
