package vn.tiendo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.support.Round.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.report.Report.State;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.HttpPerson.Answer;
import vn.tiendo.support.Round;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;

/** Who was on time, told to those who may know; and the decisions on proposals of criticism. */
@TienDoTest
class PunctualityRestTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TimeMachine clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void every_unit_stands_where_its_report_stood_against_the_effective_due_date() {
        clock.travelTo(LocalDateTime.of(2024, 6, 3, 9, 0));
        var round = new Round(port, "2024-Q2").opened();
        var before =
                round.of("auditor").get("/api/v1/periods/2024-Q2/punctuality").json();
        assertThat(before.path("totals").path("shareOnTime").isNull()).isTrue();
        assertThat(before.path("totals").path("open").asInt())
                .isEqualTo(before.path("totals").path("reports").asInt());

        round.at("SYT", State.RETURNED);
        jdbc.sql("update report set due_at = due_at + interval '5' day where id = '2024-Q2.SCT'")
                .update();
        extension("2024-Q2.SCT", 1, "GRANTED");
        extension("2024-Q2.SCT", 2, "REFUSED");
        // due 24:00 on Tuesday 18 June; handed in on Thursday
        clock.travelTo(LocalDateTime.of(2024, 6, 20, 10, 0));
        round.at("SGDDT", State.IN_REVIEW);
        round.at("SCT", State.IN_REVIEW);
        jdbc.sql("update report set submitted_at = '2024-06-10 03:00:00+00:00' where id = '2024-Q2.CAT'")
                .update();
        jdbc.sql("insert into paper_hand_in (report_id, kind, document_number, document_date, recorded_by, recorded_at)"
                        + " values ('2024-Q2.CAT', 'SECRET', '12/BC-CAT', '2024-06-10', 'stttt.reviewer',"
                        + " '2024-06-10 03:00:00+00:00')")
                .update();
        clock.travelTo(LocalDateTime.of(2024, 6, 21, 10, 0));

        var view = ok(round.of("stttt.reviewer").get("/api/v1/periods/2024-Q2/punctuality"))
                .json();
        var syt = line(view, "SYT");
        assertThat(syt.path("outcome").asText()).isEqualTo("ON_TIME");
        assertThat(syt.path("state").asText()).isEqualTo("RETURNED");
        assertThat(syt.path("timeliness").asText()).isEqualTo("DONE_ON_TIME");
        assertThat(syt.path("returnRounds").asInt()).isEqualTo(1);
        assertThat(syt.path("lateAnswers").asInt()).isEqualTo(1);
        assertThat(syt.path("workingDaysLate").isNull()).isTrue();
        var sgddt = line(view, "SGDDT");
        assertThat(sgddt.path("outcome").asText()).isEqualTo("LATE");
        assertThat(sgddt.path("timeliness").asText()).isEqualTo("DONE_LATE");
        assertThat(sgddt.path("workingDaysLate").asInt()).isEqualTo(1);
        var sct = line(view, "SCT");
        assertThat(sct.path("outcome").asText()).isEqualTo("ON_TIME");
        assertThat(sct.path("dueAt").asText())
                .isNotEqualTo(sct.path("originalDueAt").asText());
        assertThat(sct.path("extensions").asInt()).isEqualTo(1);
        assertThat(sct.path("extensionsRequested").asInt()).isEqualTo(2);
        assertThat(line(view, "CAT").path("handIn").asText()).isEqualTo("SECRET");
        assertThat(line(view, "CAT").path("outcome").asText()).isEqualTo("ON_TIME");
        assertThat(line(view, "STC").path("outcome").asText()).isEqualTo("NOT_SUBMITTED");
        var totals = view.path("totals");
        int reports = totals.path("reports").asInt();
        assertThat(reports).isEqualTo(view.path("units").size()).isGreaterThan(20);
        assertThat(totals.path("onTime").asInt()).isEqualTo(3);
        assertThat(totals.path("late").asInt()).isEqualTo(1);
        assertThat(totals.path("notSubmitted").asInt()).isEqualTo(reports - 4);
        assertThat(totals.path("open").asInt()).isZero();
        assertThat(totals.path("shareOnTime").asDouble()).isEqualTo(Math.round(3e4 / reports) / 1e4);

        var series = ok(round.of("auditor").get("/api/v1/punctuality?periods=3&period=2024-Q2"))
                .json();
        assertThat(series.path("kind").asText()).isEqualTo("QUARTER");
        assertThat(series.path("periods").get(series.path("periods").size() - 1).path("totals"))
                .isEqualTo(totals);
        var own = ok(round.head("SYT").get("/api/v1/punctuality?period=2024-Q2&periods=1"))
                .json();
        assertThat(own.path("unit").asText()).isEqualTo("SYT");
        assertThat(own.path("totals").path("reports").asInt()).isEqualTo(1);
    }

    @Test
    void a_units_people_see_their_own_unit_and_no_other() {
        clock.travelTo(LocalDateTime.of(2024, 9, 2, 9, 0));
        var round = new Round(port, "2024-Q3").opened();
        var own = ok(round.clerk("H831").get("/api/v1/periods/2024-Q3/punctuality"))
                .json();
        assertThat(own.path("units")).hasSize(1);
        assertThat(own.path("totals").path("reports").asInt()).isEqualTo(1);
        refused(round.clerk("H831").get("/api/v1/punctuality?unit=SYT"), 403, "role-missing");
        for (var who : List.of("syt.clerk", "syt.head")) {
            refused(round.of(who).get("/api/v1/criticisms"), 403, "role-missing");
            assertThat(round.of(who).get("/dashboard").body()).doesNotContain("href=\"/punctuality\"");
            assertThat(round.of(who).get("/punctuality").status()).isEqualTo(200);
        }
        for (var who : List.of("admin", "stttt.reviewer", "ubt.approver", "auditor")) {
            ok(round.of(who).get("/api/v1/criticisms?state=PROPOSED"));
            ok(round.of(who).get("/api/v1/punctuality?unit=SYT&periods=12"));
            assertThat(round.of(who).get("/dashboard").body()).contains("href=\"/punctuality\"");
        }
        var admin = round.of("admin");
        refused(admin.get("/api/v1/punctuality?unit=NOBODY"), 404, "unit-unknown");
        refused(admin.get("/api/v1/punctuality?period=2031-M01"), 404, "period-unknown");
        refused(admin.get("/api/v1/periods/2031-M01/punctuality"), 404, "period-unknown");
        refused(admin.get("/api/v1/punctuality?periods=0"), 422, "invalid-fields");
        refused(admin.get("/api/v1/punctuality?periods=many"), 400, "http-400");
        refused(admin.get("/api/v1/criticisms?state=MAYBE"), 400, "http-400");
        assertThat(HttpPerson.anonymous(port).get("/api/v1/criticisms").status())
                .isEqualTo(401);
    }

    @Test
    void only_a_person_of_ubnd_issues_or_drops_and_only_once() {
        clock.travelTo(LocalDateTime.of(2024, 12, 2, 9, 0));
        var round = new Round(port, "2024-Q4").opened();
        proposed("2024-Q4.SYT", "LONG_OVERDUE");
        proposed("2024-Q4.SCT", "REPEATED");
        String path = "/api/v1/criticisms/2024-Q4.SYT/decision";
        Map<String, Object> issue =
                Map.of("verdict", "ISSUE", "documentNumber", " 123/QĐ-UBND ", "documentDate", "2024-12-02");
        for (var who : List.of("admin", "stttt.reviewer", "auditor", "syt.head", "syt.clerk")) {
            refused(round.of(who).post(path, issue), 403, "role-missing");
        }
        var approver = round.of("ubt.approver");
        refused(approver.post("/api/v1/criticisms/2024-Q4.STC/decision", issue), 404, "criticism-unknown");
        refused(approver.post("/api/v1/criticisms/nonsense/decision", issue), 404, "report-unknown");
        refused(approver.post(path, Map.of("verdict", "PRAISE")), 400, "http-400");
        assertThat(codes(approver.post(path, Map.of()))).containsExactly("verdict-missing");
        assertThat(codes(approver.post(path, Map.of("verdict", "ISSUE"))))
                .containsExactly("document-number-missing", "document-date-missing");
        assertThat(codes(approver.post(path, Map.of("verdict", "DROP", "reason", " "))))
                .containsExactly("reason-missing");
        var tomorrow = new HashMap<>(issue);
        tomorrow.put("documentDate", "2024-12-03");
        assertThat(codes(approver.post(path, tomorrow))).containsExactly("document-date-future");

        var issued = ok(approver.post(path, issue)).json();
        assertThat(issued.path("state").asText()).isEqualTo("ISSUED");
        assertThat(issued.path("documentNumber").asText()).isEqualTo("123/QĐ-UBND");
        assertThat(issued.path("documentDate").asText()).isEqualTo("2024-12-02");
        assertThat(issued.path("decidedBy").asText()).isEqualTo("ubt.approver");
        refused(approver.post(path, issue), 409, "criticism-decided");

        var dropped = ok(approver.post(
                        "/api/v1/criticisms/2024-Q4.SCT/decision",
                        Map.of("verdict", "DROP", "reason", "Đơn vị đã giải trình, mất điện diện rộng")))
                .json();
        assertThat(dropped.path("state").asText()).isEqualTo("DROPPED");
        assertThat(dropped.path("documentNumber").isNull()).isTrue();
        assertThat(approver.get("/api/v1/criticisms?state=PROPOSED").json().findValuesAsText("report"))
                .doesNotContain("2024-Q4.SYT", "2024-Q4.SCT");
        assertThat(approver.get("/api/v1/criticisms").json().findValuesAsText("report"))
                .contains("2024-Q4.SYT", "2024-Q4.SCT");
    }

    private void extension(String report, int number, String state) {
        jdbc.sql("insert into extension (report_id, number, requested_due_at, previous_due_at, reason, requested_by,"
                        + " requested_at, desk, state) select id, :number, due_at, original_due_at, 'x', 'sct.head',"
                        + " original_due_at, 'REVIEW', :state from report where id = :report")
                .param("report", report)
                .param("number", number)
                .param("state", state)
                .update();
    }

    private void proposed(String report, String ground) {
        jdbc.sql("insert into criticism (report_id, ground, proposed_at, state)"
                        + " values (:report, :ground, '2024-12-02 00:00:00+00:00', 'PROPOSED')")
                .param("report", report)
                .param("ground", ground)
                .update();
    }

    private static JsonNode line(JsonNode view, String unit) {
        for (var line : view.path("units")) {
            if (line.path("unit").asText().equals(unit)) {
                return line;
            }
        }
        throw new AssertionError("no line of " + unit);
    }

    private static List<String> codes(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        return answer.json().path("errors").findValuesAsText("code");
    }

    private static void refused(Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.problem()).as(answer.toString()).isEqualTo(slug);
        assertThat(answer.json().path("detail").asText()).isNotBlank().doesNotContain("problem.", "{");
    }
}
