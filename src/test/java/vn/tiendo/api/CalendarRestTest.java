package vn.tiendo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.support.Round.ok;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.HttpPerson.Answer;
import vn.tiendo.support.OwnCalendar;
import vn.tiendo.support.TienDoTest;

/** The calendar over {@code /api/v1}: who may what, which days are refused, and who saved first. */
@TienDoTest
@OwnCalendar
class CalendarRestTest {

    private static final String HEADER =
            "date,year,weekday,kind,is_working_day,name_vi,name_en,legal_basis,confidence,note\n";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"syt.clerk", "syt.head", "stttt.reviewer", "ubt.approver", "auditor"})
    void everybody_reads_and_only_administrators_change(String who) {
        var person = HttpPerson.basic(port, who);
        var year = ok(person.get("/api/v1/calendar/2026"));
        assertThat(year.json().path("known").asBoolean()).isTrue();
        assertThat(year.json().path("days").size()).isGreaterThan(15);
        assertThat(year.header("ETag"))
                .isEqualTo("\"" + year.json().path("revision").asInt() + "\"");
        var body = Map.of("changes", List.of(day("2041-01-01")), "reason", "x");
        refused(person.post("/api/v1/calendar/preview", body), 403, "role-missing");
        refused(put(person, "*", body), 403, "role-missing");
        refused(send(person, HEADER), 403, "role-missing");
        if (who.equals("auditor")) {
            ok(person.get("/api/v1/calendar/changes"));
        } else {
            refused(person.get("/api/v1/calendar/changes"), 403, "role-missing");
        }
    }

    @Test
    void nobody_unknown_reads() {
        assertThat(HttpPerson.anonymous(port).get("/api/v1/calendar/2026").status())
                .isEqualTo(401);
    }

    @Test
    void a_year_without_rows_says_so_and_proposes_its_fixed_holidays() {
        var year = ok(admin().get("/api/v1/calendar/2039")).json();
        assertThat(year.path("known").asBoolean()).isFalse();
        assertThat(year.path("days")).isEmpty();
        assertThat(year.path("proposal").findValuesAsText("date"))
                .containsExactly("2039-01-01", "2039-04-30", "2039-05-01", "2039-09-02", "2039-11-24");
        assertThat(year.path("proposal").get(1).path("name").asText()).isEqualTo("Ngày Chiến thắng 30/4");
        assertThat(year.path("proposal").get(1).path("legalBasis").isNull()).isTrue();
        refused(admin().get("/api/v1/calendar/1999"), 422, "calendar-year-range");
        refused(admin().get("/api/v1/calendar/next"), 400, "http-400");
        var refusal = admin().get("/api/v1/periods/proposal?code=2039-M05");
        refused(refusal, 422, "calendar-year-missing");
        assertThat(refusal.json().path("detail").asText()).contains("2039", "/admin/calendar");
    }

    @Test
    void who_saves_second_is_told_and_the_trail_keeps_both() {
        var seen = admin().get("/api/v1/calendar/2041").header("ETag");
        var body = Map.of("changes", List.of(day("2041-01-01"), day("2041-05-01")), "reason", "Thông báo 2041");
        refused(admin().put("/api/v1/calendar", body), 428, "calendar-version-required");
        refused(put(admin(), "\"nonsense\"", body), 412, "calendar-changed-meanwhile");
        var saved = ok(put(admin(), seen, body));
        refused(put(admin(), seen, body), 412, "calendar-changed-meanwhile");
        refused(put(admin(), saved.header("ETag"), body), 422, "calendar-nothing-changed");
        assertThat(fields(refused(
                        put(
                                admin(),
                                saved.header("ETag"),
                                Map.of("changes", List.of(day("2041-09-02")), "reason", " ")),
                        422,
                        "invalid-fields")))
                .containsExactly("reason:reason-missing");
        ok(put(
                admin(),
                saved.header("ETag"),
                Map.of("changes", List.of(Map.of("date", "2041-05-01")), "reason", "Nhập nhầm")));

        var trail = ok(admin().get("/api/v1/calendar/changes")).json();
        var last = trail.get(0);
        assertThat(last.path("actor").asText()).isEqualTo("admin");
        assertThat(last.path("actorName").asText()).isNotBlank();
        assertThat(last.path("reason").asText()).isEqualTo("Nhập nhầm");
        assertThat(last.path("days").get(0).path("before").path("name").asText())
                .isEqualTo("Ngày nghỉ");
        assertThat(last.path("days").get(0).path("after").isNull()).isTrue();
        assertThat(trail.get(1).path("reason").asText()).isEqualTo("Thông báo 2041");
        assertThat(ok(admin().get("/api/v1/calendar/2041")).json().path("days").findValuesAsText("date"))
                .containsExactly("2041-01-01");
    }

    @Test
    void wrong_days_are_told_one_by_one() {
        Map<String, Object> bare = Map.of("date", "2042-02-02", "kind", "HOLIDAY", "confidence", "sure");
        Map<String, Object> weekday = new java.util.HashMap<>(day("2042-02-03"));
        weekday.put("kind", "MAKEUP_WORKDAY");
        var answer = admin().post(
                        "/api/v1/calendar/preview",
                        Map.of(
                                "changes",
                                List.of(
                                        bare,
                                        weekday,
                                        day("2042-03-03"),
                                        day("2042-03-03"),
                                        Map.of("date", "2042-04-04"),
                                        day("1999-01-01"),
                                        Map.of("kind", "HOLIDAY"))));
        refused(answer, 422, "invalid-fields");
        assertThat(fields(answer))
                .containsExactly(
                        "changes[0].name:calendar-name-missing",
                        "changes[0].legalBasis:calendar-basis-missing",
                        "changes[0].confidence:calendar-confidence-unknown",
                        "changes[1].kind:calendar-makeup-weekday",
                        "changes[3].date:calendar-date-twice",
                        "changes[4].kind:calendar-nothing-to-remove",
                        "changes[5].date:calendar-date-range",
                        "changes[6].date:calendar-date-missing",
                        "changes[6].name:calendar-name-missing",
                        "changes[6].legalBasis:calendar-basis-missing",
                        "changes[6].confidence:calendar-confidence-unknown");
    }

    @Test
    void a_file_is_previewed_and_not_stored() {
        var preview = ok(send(
                        admin(),
                        HEADER
                                + "2043-01-01,2043,Thu,HOLIDAY,N,Tết Dương lịch,New Year's Day,BLLĐ 2019 Đ112,high,\n"
                                + "2043-01-03,2043,Sat,MAKEUP_WORKDAY,Y,Làm bù,Make-up,TB 1,high,\"a, b\"\n"))
                .json();
        assertThat(preview.path("days").findValuesAsText("date")).contains("2043-01-01", "2043-01-03");
        assertThat(preview.path("days").get(1).path("after").path("working").asBoolean())
                .isTrue();
        assertThat(preview.path("moves")).isEmpty();
        assertThat(ok(admin().get("/api/v1/calendar/2043")).json().path("known").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2043-01-01,2044,Fri,HOLIDAY,Y,A,A,B,high, | line[2].year:csv-contradiction, line[2].weekday:csv-contradiction, line[2].is_working_day:csv-contradiction",
                "2043-13-01,2043,Thu,FEAST,N,A,A,B,high, | line[2].date:date-malformed, line[2].kind:csv-kind-unknown",
                "2043-01-01,2043,Thu,HOLIDAY,N,,A,,sure, | line[2].name_vi:calendar-name-missing, line[2].legal_basis:calendar-basis-missing, line[2].confidence:calendar-confidence-unknown",
                "2043-01-01,2043,Thu,HOLIDAY,N,A,A,B,high | line[2]:csv-columns",
                "2043-01-01,2043,Thu,MAKEUP_WORKDAY,Y,A,A,B,high, | line[2].kind:calendar-makeup-weekday",
                "2043-01-01,2043,Thu,HOLIDAY,N,A\u0301,A,B,high, | line[2].name_vi:csv-not-composed",
                "'' | line[2]:csv-columns"
            })
    void a_file_with_one_wrong_cell_is_refused_whole(String row, String problems) {
        var answer = send(admin(), HEADER + row + "\n");
        refused(answer, 422, "invalid-fields");
        assertThat(String.join(", ", fields(answer))).startsWith(problems);
    }

    @Test
    void a_file_of_another_kind_is_refused() {
        assertThat(fields(send(admin(), "date;kind\n2043-01-01;HOLIDAY\n"))).containsExactly("line[1]:csv-header");
        assertThat(fields(send(admin(), "\uFEFF" + HEADER))).containsExactly("line[1].date:csv-byte-order-mark");
        assertThat(fields(send(admin(), HEADER))).singleElement().asString().endsWith(":csv-empty");
        refused(admin().post("/api/v1/calendar/import", Map.of()), 415, "http-415");
        assertThat(fields(send(admin(), HEADER + "2043-01-01,2043,Thu,HOLIDAY,N,\"A,A,B,high,\n")))
                .singleElement()
                .asString()
                .endsWith("csv-malformed");
    }

    private HttpPerson admin() {
        return HttpPerson.basic(port, "admin");
    }

    private static Answer put(HttpPerson person, String etag, Object body) {
        return person.send("PUT", "/api/v1/calendar", "application/json", body, Map.of("If-Match", etag));
    }

    private static Answer send(HttpPerson person, String csv) {
        return person.send("POST", "/api/v1/calendar/import", "text/csv; charset=UTF-8", csv, Map.of());
    }

    private static Map<String, Object> day(String date) {
        return Map.of(
                "date", date,
                "kind", "HOLIDAY",
                "name", "Ngày nghỉ",
                "nameEn", "Day off",
                "legalBasis", "TB 1/TB-BNV",
                "confidence", "high");
    }

    private static Answer refused(Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.problem()).as(answer.toString()).isEqualTo(slug);
        assertThat(answer.json().path("detail").asText()).isNotBlank().doesNotContain("problem.", "{0");
        return answer;
    }

    private static List<String> fields(Answer answer) {
        List<String> fields = new ArrayList<>();
        for (var error : answer.json().path("errors")) {
            assertThat(error.path("message").asText()).isNotBlank().doesNotContain("field.", "{0");
            fields.add(error.path("field").asText() + ":" + error.path("code").asText());
        }
        return fields;
    }
}
