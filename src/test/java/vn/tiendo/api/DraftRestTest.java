package vn.tiendo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.support.Round.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tiendo.report.Report.State;
import vn.tiendo.support.Hats;
import vn.tiendo.support.HttpPerson.Answer;
import vn.tiendo.support.Round;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;

/** What is written in a report: figures as they come and go, rules one by one, and two people at one draft. */
@TienDoTest
class DraftRestTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TimeMachine clock;

    @Autowired
    private IdentityService identity;

    private Round round;

    @BeforeEach
    void open() {
        clock.travelTo(LocalDateTime.of(2025, 7, 15, 9, 0));
        round = new Round(port, "2025-M07").opened();
    }

    @Test
    void a_figure_comes_back_as_it_was_sent_with_what_it_is_held_against() {
        ok(save("SYT", entry("XHS-07", "REPORTED", 300.5, 1000, null, "Nguồn: Sở Y tế – «hồ sơ» ở xã Phước Mỹ Trung")));
        var figure = figure("SYT", "XHS-07");
        assertThat(figure.path("numerator").decimalValue()).isEqualTo(new BigDecimal("300.5"));
        assertThat(figure.path("denominator").decimalValue()).isEqualByComparingTo("1000");
        assertThat(figure.path("value").decimalValue()).isEqualTo(new BigDecimal("30.05"));
        assertThat(figure.path("explanation").asText()).isEqualTo("Nguồn: Sở Y tế – «hồ sơ» ở xã Phước Mỹ Trung");
        assertThat(figure.path("comparator").asText()).isEqualTo(">=");
        assertThat(figure.path("target").decimalValue()).isEqualByComparingTo("30");
        assertThat(figure.path("result").asText()).isEqualTo("MET");
        assertThat(figure("SYT", "XHS-06").path("comparator").asText()).isEqualTo(">");
        assertThat(figure("STTTT", "HTS-01").path("comparator").asText()).isEqualTo("MILESTONE");
        assertThat(figure("STTTT", "HTS-01").path("target").isNull()).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void each_figure_is_judged(String indicator, Object numerator, String result) {
        ok(save("SYT", entry(indicator, "REPORTED", numerator, 100, null, null)));
        assertThat(figure("SYT", indicator).path("result").asText()).isEqualTo(result);
    }

    static Stream<Arguments> each_figure_is_judged() {
        return Stream.of(
                Arguments.of("XHS-06", 30, "NOT_YET"),
                Arguments.of("XHS-06", 30.0001, "MET"),
                Arguments.of("XHS-07", 29.9999, "NOT_YET"),
                Arguments.of("XHS-07", 30, "MET"),
                Arguments.of("XHS-07", 33, "EXCEEDED"),
                Arguments.of("XHS-07", 0, "NOT_YET"),
                Arguments.of("XHS-07", null, "NO_DATA"));
    }

    @Test
    void absence_of_a_figure_is_no_zero() {
        ok(save("SYT", entry("XHS-07", "NOT_APPLICABLE", 5, 10, 50, "Chưa triển khai")));
        assertThat(figure("SYT", "XHS-07").path("status").asText()).isEqualTo("NOT_APPLICABLE");
        assertThat(figure("SYT", "XHS-07").path("value").isNull()).isTrue();
        assertThat(figure("SYT", "XHS-07").path("result").asText()).isEqualTo("NO_DATA");
        ok(save("SYT", entry("XHS-07", null, null, null, null, null)));
        assertThat(figure("SYT", "XHS-07").path("status").isNull()).isTrue();
    }

    /** A draft may be incomplete, never malformed. */
    @ParameterizedTest
    @MethodSource
    @Timeout(20)
    void a_malformed_draft_is_refused(Map<String, Object> draft, String field, String code) {
        var before = round.read("STTTT").path("entries");
        assertThat(errors(round.save("STTTT", draft, null))).containsExactly(field + ":" + code);
        assertThat(round.read("STTTT").path("entries")).isEqualTo(before);
    }

    static Stream<Arguments> a_malformed_draft_is_refused() {
        String ratio = "entries[XHS-02].";
        String toLong = "x".repeat(20_001);
        return Stream.of(
                Arguments.of(entry("XHS-02", "REPORTED", -1, 10, null, null), ratio + "numerator", "number-negative"),
                Arguments.of(entry("XHS-02", "REPORTED", 1, -10, null, null), ratio + "denominator", "number-negative"),
                Arguments.of(
                        entry("XHS-02", "REPORTED", 1, new BigDecimal("1e16"), null, null),
                        ratio + "denominator",
                        "number-too-large"),
                Arguments.of(
                        entry("XHS-02", "REPORTED", new BigDecimal("1e99999999"), 1, null, null),
                        ratio + "numerator",
                        "number-too-large"),
                Arguments.of(
                        entry("XHS-02", "REPORTED", new BigDecimal("0.0000001"), 1, null, null),
                        ratio + "numerator",
                        "number-too-precise"),
                Arguments.of(
                        entry("KTS-04", "REPORTED", null, null, new BigDecimal("-2e15"), "x"),
                        "entries[KTS-04].value",
                        "number-too-large"),
                Arguments.of(entry("XHS-02", "REPORTED", 1, 2, null, toLong), ratio + "explanation", "text-too-long"),
                Arguments.of(entry("XHS-07", "REPORTED", 1, 2, null, null), "entries[XHS-07]", "indicator-not-owed"),
                Arguments.of(entry("NOPE", "REPORTED", 1, 2, null, null), "entries[NOPE]", "indicator-not-owed"),
                Arguments.of(task("NV-99", 10, "x"), "tasks[NV-99]", "task-not-owed"),
                Arguments.of(task("NV-01", 101, "x"), "tasks[NV-01].progress", "percent-range"),
                Arguments.of(task("NV-01", -1, "x"), "tasks[NV-01].progress", "percent-range"),
                Arguments.of(task("NV-01", 1, toLong), "tasks[NV-01].result", "text-too-long"),
                Arguments.of(Map.of("narrative", Map.of("nextSteps", toLong)), "narrative.nextSteps", "text-too-long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1e999999999"})
    @Timeout(20)
    void a_number_that_would_fill_the_machine_is_refused_at_once(String number) {
        var answer = round.save(
                "SYT",
                "{\"entries\":[{\"indicator\":\"XHS-06\",\"status\":\"REPORTED\",\"numerator\":%s,\"denominator\":1}]}"
                        .formatted(number),
                null);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
    }

    /** What a draft may leave out, a report that is sent up may not. */
    @ParameterizedTest
    @MethodSource
    void an_incomplete_report_is_not_sent_up(Map<String, Object> draft, String field, String code) {
        ok(round.fill("STTTT"));
        ok(round.save("STTTT", draft, null));
        assertThat(errors(round.submit("STTTT"))).containsExactly(field + ":" + code);
        assertThat(round.state("STTTT")).isEqualTo(State.DRAFT);
        ok(round.save("STTTT", task("NV-01", null, null), null));
    }

    static Stream<Arguments> an_incomplete_report_is_not_sent_up() {
        String ratio = "entries[XHS-02].";
        return Stream.of(
                Arguments.of(entry("XHS-02", null, null, null, null, null), ratio + "status", "figure-missing"),
                Arguments.of(
                        entry("XHS-02", "REPORTED", null, 1, null, null), ratio + "numerator", "numerator-missing"),
                Arguments.of(
                        entry("XHS-02", "REPORTED", 1, null, null, null), ratio + "denominator", "denominator-missing"),
                Arguments.of(entry("XHS-02", "REPORTED", 1, 0, null, null), ratio + "denominator", "denominator-zero"),
                Arguments.of(
                        entry("XHS-02", "REPORTED", 3, 2, null, null),
                        ratio + "numerator",
                        "numerator-exceeds-denominator"),
                Arguments.of(
                        entry("XHS-02", "NO_DATA", null, null, null, " "),
                        ratio + "explanation",
                        "reason-for-no-figure"),
                Arguments.of(
                        entry("XHS-02", "NOT_APPLICABLE", null, null, null, null),
                        ratio + "explanation",
                        "reason-for-no-figure"),
                Arguments.of(
                        entry("KTS-03", "REPORTED", null, 5, null, "Cục Thống kê"),
                        "entries[KTS-03].value",
                        "value-missing"),
                Arguments.of(
                        entry("KTS-04", "REPORTED", null, null, null, "x"), "entries[KTS-04].value", "value-missing"),
                Arguments.of(
                        entry("KTS-04", "REPORTED", null, null, 12.6, null),
                        "entries[KTS-04].source",
                        "source-missing"),
                Arguments.of(
                        entry("HTS-01", "REPORTED", null, null, null, null),
                        "entries[HTS-01].explanation",
                        "milestone-text-missing"),
                Arguments.of(
                        entry("HTS-01", "REPORTED", null, null, 101, "x"), "entries[HTS-01].value", "percent-range"),
                Arguments.of(task("NV-01", 50, " "), "tasks[NV-01].result", "task-result-missing"));
    }

    @Test
    void an_untouched_report_names_every_field() {
        var errors = errors(round.submit("SGDDT"));
        assertThat(errors)
                .containsExactly(
                        "entries[CQS-01].status:figure-missing",
                        "entries[XHS-03].status:figure-missing",
                        "entries[XHS-04].status:figure-missing");
    }

    @Test
    void two_at_one_draft_do_not_overwrite_each_other() {
        Hats.give(identity, "sct.clerk2", "SCT.clerk");
        var second = round.of("sct.clerk2");
        var opened = second.get(round.path("SCT"));
        String etag = opened.header("ETag");
        assertThat(etag).matches("\"\\d+\"");
        assertThat(opened.header("Cache-Control")).contains("no-store");

        var saved = ok(round.save("SCT", narrative("Bản của người thứ nhất"), etag));
        assertThat(saved.header("ETag")).isNotEqualTo(etag);
        assertThat(second.get(round.path("SCT")).header("ETag")).isEqualTo(saved.header("ETag"));

        var stale = second.send(
                "PUT", round.path("SCT") + "/draft", "application/json", narrative("Ghi đè"), Map.of("If-Match", etag));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("draft-changed-meanwhile");
        var blind = second.put(round.path("SCT") + "/draft", narrative("Ghi đè"));
        assertThat(blind.status()).isEqualTo(428);
        assertThat(blind.problem()).isEqualTo("version-required");
        for (var strange : List.of("\"x\"", "*", "W/\"99\"")) {
            var answer = second.send(
                    "PUT",
                    round.path("SCT") + "/draft",
                    "application/json",
                    narrative("Ghi đè"),
                    Map.of("If-Match", strange));
            assertThat(answer.status()).as(strange + " " + answer).isIn(412, 428);
        }
        assertThat(round.read("SCT").path("narrative").path("direction").asText())
                .isEqualTo("Bản của người thứ nhất");

        ok(second.send(
                "PUT",
                round.path("SCT") + "/draft",
                "application/json",
                narrative("Bản sau khi đọc"),
                Map.of("If-Match", saved.header("ETag"))));
        assertThat(round.save("SCT", narrative("x"), saved.header("ETag")).status())
                .isEqualTo(412);
        assertThat(round.read("SCT").path("people").path("authors")).hasSize(2);
    }

    @Test
    void one_plain_text_stands_under_the_first_section() {
        ok(round.save("SNV", Map.of("narrative", "Đã ban hành kế hoạch"), null));
        assertThat(round.read("SNV").path("narrative").path("direction").asText())
                .isEqualTo("Đã ban hành kế hoạch");
    }

    @Test
    void what_was_sent_up_stays_readable_after_a_return() {
        round.at("STC", State.RETURNED);
        var report = round.clerk("STC").get(round.path("STC")).json();
        assertThat(report.path("round").asInt()).isEqualTo(2);
        assertThat(report.path("version").asInt()).isEqualTo(2);
        ok(save("STC", entry("CQS-01", "REPORTED", 50, 60, null, null)));

        var first = ok(round.clerk("STC").get(round.path("STC") + "?version=1")).json();
        assertThat(first.path("version").asInt()).isEqualTo(1);
        assertThat(first.path("entries").get(0).path("numerator").asInt()).isEqualTo(45);
        assertThat(first.path("allowedActions")).isEmpty();
        assertThat(figure("STC", "CQS-01").path("numerator").asInt()).isEqualTo(50);
        assertThat(report.path("versions")).hasSize(1);
        assertThat(report.path("history").findValuesAsText("action"))
                .containsExactly("OPENED", "SUBMITTED", "ENDORSED", "RETURNED");
        for (var wrong : List.of("0", "-1", "3")) {
            assertThat(round.clerk("STC")
                            .get(round.path("STC") + "?version=" + wrong)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_last_approved_figure_of_the_same_kind_of_period_stands_beside() {
        var earlier = new Round(port, "2025-M06").opened();
        ok(earlier.save("SKHDT", entry("CQS-01", "REPORTED", 1, 3, null, null), null));
        ok(earlier.submit("SKHDT"));
        assertThat(figure("SKHDT", "CQS-01").path("previousValue").isNull()).isTrue();
        ok(earlier.endorse("SKHDT", Map.of("verdict", "ENDORSE")));
        ok(earlier.review("SKHDT", Map.of("verdict", "CONFIRM")));
        assertThat(figure("SKHDT", "CQS-01").path("previousValue").isNull()).isTrue();
        ok(earlier.approve("SKHDT", Map.of("verdict", "APPROVE")));
        var figure = figure("SKHDT", "CQS-01");
        assertThat(figure.path("previousValue").decimalValue()).isEqualTo(new BigDecimal("33.3333"));
        assertThat(figure.path("previousPeriod").asText()).isEqualTo("2025-M06");
        assertThat(earlier.read("SKHDT")
                        .path("entries")
                        .get(0)
                        .path("previousPeriod")
                        .isNull())
                .isTrue();
    }

    private Answer save(String unit, Map<String, Object> draft) {
        return round.save(unit, draft, null);
    }

    private JsonNode figure(String unit, String indicator) {
        for (var entry : round.read(unit).path("entries")) {
            if (entry.path("indicator").asText().equals(indicator)) {
                return entry;
            }
        }
        throw new AssertionError(indicator);
    }

    private static Map<String, Object> narrative(String direction) {
        return Map.of("narrative", Map.of("direction", direction));
    }

    private static Map<String, Object> task(String code, Integer progress, String result) {
        Map<String, Object> task = new HashMap<>();
        task.put("task", code);
        task.put("progress", progress);
        task.put("result", result);
        return Map.of("tasks", List.of(task));
    }

    private static Map<String, Object> entry(
            String indicator, String status, Object numerator, Object denominator, Object value, String explanation) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("indicator", indicator);
        entry.put("status", status);
        entry.put("numerator", numerator);
        entry.put("denominator", denominator);
        entry.put("value", value);
        entry.put("explanation", explanation);
        return Map.of("entries", List.of(entry));
    }

    private static List<String> errors(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-fields");
        List<String> errors = new java.util.ArrayList<>();
        for (var error : answer.json().path("errors")) {
            assertThat(error.path("message").asText()).isNotBlank().doesNotContain("field.");
            errors.add(error.path("field").asText() + ":" + error.path("code").asText());
        }
        return errors;
    }
}
