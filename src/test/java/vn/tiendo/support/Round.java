package vn.tiendo.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tiendo.report.Report.State;
import vn.tiendo.support.HttpPerson.Answer;

/** One period, its reports carried from desk to desk over {@code /api/v1} by the people they belong to. */
public final class Round {

    private final int port;
    private final String period;
    private final Map<String, HttpPerson> known = new ConcurrentHashMap<>();

    public Round(int port, String period) {
        this.port = port;
        this.period = period;
    }

    /** Opens the period unless an earlier test of the class did. */
    public Round opened() {
        var answer = of("admin").post("/api/v1/periods", Map.of("code", period));
        assertThat(answer.status()).as(answer.toString()).isIn(201, 409);
        return this;
    }

    public HttpPerson of(String username) {
        return known.computeIfAbsent(username, name -> HttpPerson.basic(port, name));
    }

    public HttpPerson clerk(String unit) {
        return of(unit.toLowerCase(Locale.ROOT) + ".clerk");
    }

    public HttpPerson head(String unit) {
        return of(unit.toLowerCase(Locale.ROOT) + ".head");
    }

    public String id(String unit) {
        return period + "." + unit;
    }

    public String path(String unit) {
        return "/api/v1/reports/" + id(unit);
    }

    public JsonNode read(String unit) {
        return of("auditor").get(path(unit)).json();
    }

    public State state(String unit) {
        return State.valueOf(read(unit).path("state").asText());
    }

    /** Takes a fresh report to this state along the shortest way. */
    public Round at(String unit, State state) {
        if (state == State.DRAFT) {
            return this;
        }
        ok(fill(unit));
        ok(submit(unit));
        if (state == State.AWAITING_ENDORSEMENT) {
            return this;
        }
        ok(endorse(unit, Map.of("verdict", "ENDORSE")));
        if (state == State.IN_REVIEW) {
            return this;
        }
        if (state == State.RETURNED) {
            ok(review(unit, Map.of("verdict", "RETURN", "reason", "Thiếu nguồn số liệu")));
            return this;
        }
        ok(review(unit, Map.of("verdict", "CONFIRM")));
        if (state == State.APPROVED) {
            ok(approve(unit, Map.of("verdict", "APPROVE")));
        }
        assertThat(state(unit)).isEqualTo(state);
        return this;
    }

    public Answer fill(String unit) {
        var report = clerk(unit).get(path(unit));
        List<Map<String, Object>> entries = new ArrayList<>();
        for (var entry : report.json().path("entries")) {
            entries.add(complete(
                    entry.path("indicator").asText(), entry.path("aggregation").asText()));
        }
        return save(unit, Map.of("entries", entries, "noStateSecrets", true), report.header("ETag"));
    }

    public static Map<String, Object> complete(String indicator, String aggregation) {
        Map<String, Object> entry = new HashMap<>(Map.of("indicator", indicator, "status", "REPORTED"));
        switch (aggregation) {
            case "EXTERNAL", "ALL_MUST_PASS" -> entry.putAll(Map.of("value", 12.6, "source", "Cục Thống kê tỉnh"));
            case "MILESTONE" -> entry.put("explanation", "Đã hoàn thành giai đoạn 1");
            default ->
                entry.putAll(
                        Map.of("numerator", 45, "denominator", 60, "explanation", "Tổng hợp từ hệ thống của ngành"));
        }
        return entry;
    }

    /** @param etag null for none */
    public Answer save(String unit, Object draft, String etag) {
        return clerk(unit)
                .send(
                        "PUT",
                        path(unit) + "/draft",
                        "application/json",
                        draft,
                        etag == null ? Map.of() : Map.of("If-Match", etag));
    }

    public Answer submit(String unit) {
        return clerk(unit).post(path(unit) + "/submission", Map.of("noStateSecrets", true));
    }

    public Answer endorse(String unit, Object body) {
        return head(unit).post(path(unit) + "/endorsement", body);
    }

    public Answer review(String unit, Object body) {
        return of("stttt.reviewer").post(path(unit) + "/review", body);
    }

    public Answer approve(String unit, Object body) {
        return of("ubt.approver").post(path(unit) + "/approval", body);
    }

    public static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }
}
