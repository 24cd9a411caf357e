package vn.tiendo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.support.Round.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tiendo.report.Report.State;
import vn.tiendo.support.Hats;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.HttpPerson.Answer;
import vn.tiendo.support.Round;
import vn.tiendo.support.Specimen;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;
import vn.tiendo.support.Upload;

/** Files beside a report over {@code /api/v1}: who may do what to them and when, and what a browser is told about them. */
@TienDoTest
class EvidenceRestTest {

    private static final String PERIOD = "2023-M09";
    private static final Map<String, Object> ENDORSE = Map.of("verdict", "ENDORSE");

    @LocalServerPort
    private int port;

    @Autowired
    private TimeMachine time;

    @Autowired
    private ProcessEngine engine;

    private Round round;

    @BeforeEach
    void opened() {
        time.travelTo(LocalDateTime.of(2023, 9, 5, 9, 0));
        round = new Round(port, PERIOD).opened();
    }

    @Test
    void a_file_is_kept_under_its_own_name_beside_its_figure() {
        String indicator = indicators("SYT").get(0);
        var before = round.clerk("SYT").get(round.path("SYT"));
        var content = Specimen.pdf("a");
        var answer = round.clerk("SYT")
                .upload(
                        evidence("SYT") + "?indicator=" + indicator,
                        new Upload("Công văn số 12 – Sở Y tế (ký).pdf", content));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().path("filename").asText()).isEqualTo("Công văn số 12 – Sở Y tế (ký).pdf");
        assertThat(answer.json().path("mediaType").asText()).isEqualTo("application/pdf");
        assertThat(answer.json().path("size").asInt()).isEqualTo(content.length);
        assertThat(answer.json().path("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(answer.json().path("uploadedBy").asText()).isEqualTo("syt.clerk");
        assertThat(answer.json().path("uploadedByName").asText()).isNotBlank().isNotEqualTo("syt.clerk");
        assertThat(answer.json().path("uploadedAt").asText()).isEqualTo("2023-09-05T02:00:00Z");
        assertThat(answer.json().path("previewable").asBoolean()).isTrue();

        var report = round.of("stttt.reviewer").get(round.path("SYT"));
        assertThat(report.json().path("evidence")).hasSize(1);
        assertThat(report.json().path("evidence").get(0)).isEqualTo(answer.json());
        assertThat(report.json().path("evidence").get(0).path("indicator").asText())
                .isEqualTo(indicator);
        assertThat(report.header("ETag")).as("the draft did not change").isEqualTo(before.header("ETag"));
        var listed = round.clerk("SYT").get(evidence("SYT")).json();
        assertThat(listed.path("files").get(0)).isEqualTo(answer.json());
        assertThat(listed.path("limits").path("fileSize").asLong()).isEqualTo(20L * 1024 * 1024);
    }

    @Test
    void a_name_in_pieces_is_composed() {
        var answer = added("SXD", null, "Bao ca\u0301o.pdf", Specimen.pdf("a"));
        assertThat(answer.path("filename").asText()).isEqualTo("Bao c\u00e1o.pdf");
    }

    @Test
    void a_download_runs_nothing() {
        var content = Specimen.text("Chỉ tiêu;Tử số\n");
        var n = added("STC", null, "số liệu; «tháng 9».csv", content).path("n").asText();

        var answer = round.of("auditor").get(evidence("STC") + "/" + n);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Length")).isEqualTo("" + content.length);
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''s%E1%BB%91%20li%E1%BB%87u%3B%20%C2%ABth%C3%A1ng%209%C2%BB.csv");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(answer.header("Cache-Control")).contains("no-cache", "private");
        assertThat(answer.body()).isEqualTo("Chỉ tiêu;Tử số\n");

        var again = round.of("auditor")
                .send("GET", evidence("STC") + "/" + n, null, null, Map.of("If-None-Match", answer.header("ETag")));
        assertThat(again.status()).isEqualTo(304);
        assertThat(answer.header("ETag")).matches("\"[0-9a-f]{64}\"");
        refused(round.of("auditor").get(evidence("STC") + "/" + n + "/preview"), 404, "evidence-without-preview");
    }

    @Test
    void a_preview_is_shown_inside_our_pages_only() {
        var pdf = added("SNV", null, "a.pdf", Specimen.pdf("a")).path("n").asText();
        var image = added("SNV", null, "a.png", Specimen.image("png")).path("n").asText();
        for (var person : List.of(round.of("auditor"), HttpPerson.browser(port, engine.getName(), "auditor"))) {
            var shown = person.get(evidence("SNV") + "/" + pdf + "/preview");
            assertThat(shown.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(shown.header("Content-Disposition")).startsWith("inline;");
            assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(shown.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "frame-ancestors 'self'")
                    .doesNotContain("sandbox");
            assertThat(shown.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
            var picture = person.get(evidence("SNV") + "/" + image + "/preview");
            assertThat(picture.header("Content-Type")).isEqualTo("image/png");
            assertThat(picture.headers().allValues("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; sandbox");
        }
    }

    @Test
    void only_a_clerk_of_the_unit_adds_and_removes() {
        var n = added("SCT", null, "a.pdf", Specimen.pdf("a")).path("n").asText();
        var another = new Upload("b.pdf", Specimen.pdf("b"));
        for (var who : List.of("sct.head", "stttt.reviewer", "ubt.approver", "auditor", "admin")) {
            refused(round.of(who).upload(evidence("SCT"), another), 403, "wrong-desk");
            refused(round.of(who).delete(evidence("SCT") + "/" + n), 403, "wrong-desk");
        }
        var stranger = round.clerk("SYT");
        refused(stranger.upload(evidence("SCT"), another), 404, "report-unknown");
        refused(stranger.delete(evidence("SCT") + "/" + n), 404, "report-unknown");
        refused(stranger.get(evidence("SCT")), 404, "report-unknown");
        refused(stranger.get(evidence("SCT") + "/" + n), 404, "report-unknown");
        refused(stranger.get(evidence("SCT") + "/" + n + "/preview"), 404, "report-unknown");
        refused(stranger.get(evidence("SYT") + "/" + n), 404, "evidence-unknown");
        refused(round.clerk("SCT").get(evidence("SCT") + "/0"), 404, "evidence-unknown");
        refused(round.clerk("SCT").get(evidence("SCT") + "/first"), 400, "http-400");
        refused(HttpPerson.anonymous(port).get(evidence("SCT") + "/" + n), 401, "not-signed-in");
        assertThat(round.clerk("SCT").delete(evidence("SCT") + "/" + n).status())
                .isEqualTo(204);
        refused(round.clerk("SCT").get(evidence("SCT") + "/" + n), 404, "evidence-unknown");
        refused(round.clerk("SCT").delete(evidence("SCT") + "/" + n), 404, "evidence-unknown");
    }

    @Test
    void a_file_belongs_to_a_figure_the_unit_owes_and_comes_as_a_file() {
        var file = new Upload("a.pdf", Specimen.pdf("a"));
        var answer =
                refused(round.clerk("SYT").upload(evidence("SYT") + "?indicator=XXX-99", file), 422, "invalid-fields");
        assertThat(answer.json().path("errors").get(0).path("code").asText()).isEqualTo("indicator-not-owed");
        refused(round.clerk("SYT").post(evidence("SYT"), Map.of("file", "x")), 415, "http-415");
        refused(round.clerk("SYT").send("POST", evidence("SYT"), Upload.TYPE, "", Map.of()), 400, "http-400");
    }

    @Test
    void what_a_version_showed_it_shows_after_a_return() {
        var kept = added("SNNPTNT", null, "giữ.pdf", Specimen.pdf("kept"))
                .path("n")
                .asText();
        var ended = added("SNNPTNT", null, "gỡ.pdf", Specimen.pdf("ended"))
                .path("n")
                .asText();
        round.at("SNNPTNT", State.IN_REVIEW);
        refused(
                round.clerk("SNNPTNT").upload(evidence("SNNPTNT"), new Upload("c.pdf", Specimen.pdf("c"))),
                409,
                "report-wrong-state");
        refused(round.clerk("SNNPTNT").delete(evidence("SNNPTNT") + "/" + kept), 409, "report-wrong-state");

        ok(round.review("SNNPTNT", Map.of("verdict", "RETURN", "reason", "Thiếu minh chứng")));
        assertThat(round.clerk("SNNPTNT")
                        .delete(evidence("SNNPTNT") + "/" + ended)
                        .status())
                .isEqualTo(204);
        var added =
                added("SNNPTNT", null, "mới.pdf", Specimen.pdf("new")).path("n").asText();

        assertThat(numbers(round.read("SNNPTNT"))).containsExactly(kept, added);
        var first =
                round.of("auditor").get(round.path("SNNPTNT") + "?version=1").json();
        assertThat(numbers(first)).containsExactly(kept, ended);
        assertThat(round.of("auditor").bytes(evidence("SNNPTNT") + "/" + ended)).isEqualTo(Specimen.pdf("ended"));
    }

    @Test
    void whoever_adds_a_file_does_not_endorse() {
        String hats = "minh-chung.hai-vai";
        Hats.give(engine.getIdentityService(), hats, "SGTVT.clerk", "SGTVT.head");
        var answer = round.of(hats).upload(evidence("SGTVT"), new Upload("a.pdf", Specimen.pdf("a")));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        ok(round.fill("SGTVT"));
        ok(round.submit("SGTVT"));
        refused(round.of(hats).post(round.path("SGTVT") + "/endorsement", ENDORSE), 403, "four-eyes-author");
        ok(round.endorse("SGTVT", ENDORSE));
    }

    @Test
    void the_same_content_is_taken_once_and_no_more_than_there_is_room_for() {
        String indicator = indicators("STTTT").get(0);
        added("STTTT", indicator, "a.pdf", Specimen.pdf("0"));
        refused(
                round.clerk("STTTT")
                        .upload(evidence("STTTT") + "?indicator=" + indicator, new Upload("b.pdf", Specimen.pdf("0"))),
                409,
                "evidence-there-already");
        added("STTTT", null, "b.pdf", Specimen.pdf("0"));
        for (int i = 1; i < 10; i++) {
            added("STTTT", indicator, i + ".pdf", Specimen.pdf("" + i));
        }
        refused(
                round.clerk("STTTT")
                        .upload(evidence("STTTT") + "?indicator=" + indicator, new Upload("c.pdf", Specimen.pdf("c"))),
                409,
                "evidence-too-many");
        var large = new byte[20 * 1024 * 1024];
        System.arraycopy(Specimen.pdf("large"), 0, large, 0, 400);
        for (int i = 0; i < 9; i++) {
            large[1000] = (byte) i;
            added("STTTT", null, "to-" + i + ".pdf", large);
        }
        String other = indicators("STTTT").get(1);
        large[1000] = 99;
        refused(
                round.clerk("STTTT").upload(evidence("STTTT") + "?indicator=" + other, new Upload("d.pdf", large)),
                409,
                "evidence-report-full");
    }

    private JsonNode added(String unit, String indicator, String name, byte[] content) {
        var answer = round.clerk(unit)
                .upload(
                        evidence(unit) + (indicator == null ? "" : "?indicator=" + indicator),
                        new Upload(name, content));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private List<String> indicators(String unit) {
        return round.read(unit).path("entries").findValuesAsText("indicator");
    }

    private String evidence(String unit) {
        return round.path(unit) + "/evidence";
    }

    private static List<String> numbers(JsonNode report) {
        return report.path("evidence").findValuesAsText("n");
    }

    private static Answer refused(Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.problem()).as(answer.toString()).isEqualTo(slug);
        assertThat(answer.json().path("detail").asText()).isNotBlank().doesNotContain("problem.", "{", "null");
        return answer;
    }
}
