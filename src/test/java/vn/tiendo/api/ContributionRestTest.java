package vn.tiendo.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.OtherHouse;
import vn.tiendo.support.Round;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;

/** Who sees what of a request to a unit that takes part. */
@TienDoTest
@OtherHouse
class ContributionRestTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TimeMachine clock;

    private Round round;
    private String all;

    @BeforeEach
    void open() {
        clock.travelTo(LocalDateTime.of(2025, 8, 15, 9, 0));
        round = new Round(port, "2025-Q3").opened();
        all = round.path("SYT") + "/contributions";
    }

    @Test
    void the_lead_sees_whom_it_may_ask_and_until_when() {
        var candidates =
                round.clerk("SYT").get(all + "/candidates?indicator=XHS-06").json();
        assertThat(texts(candidates.path("units"), "unit"))
                .as("the districts, without the group of nobody")
                .containsExactly("H829", "H831", "H832", "H833", "H834", "H835", "H836", "H837", "H838");
        assertThat(candidates.at("/units/0/name").asText()).isEqualTo("UBND TP Bến Tre");
        assertThat(candidates.path("latestDueAt").asText())
                .isEqualTo(round.read("SYT").path("dueAt").asText());
        assertThat(candidates.path("proposedDueAt").asText())
                .isLessThan(candidates.path("latestDueAt").asText());
        assertThat(round.clerk("SYT").get(all + "/candidates?task=NV-23").json().path("units"))
                .isEmpty();
        assertThat(round.clerk("SYT")
                        .get(all + "/candidates?indicator=KTS-01")
                        .json()
                        .path("units"))
                .as("a figure of somebody else")
                .isEmpty();
        assertThat(texts(
                        round.clerk("STTTT")
                                .get(round.path("STTTT") + "/contributions/candidates?indicator=KTS-03")
                                .json()
                                .path("units"),
                        "unit"))
                .as("a group expanded, without oneself")
                .contains("SYT", "SCT", "CTK")
                .doesNotContain("STTTT", "GRP_SBN");
        assertThat(round.clerk("H829").get(all + "/candidates?indicator=XHS-06").status())
                .isEqualTo(404);

        assertThat(round.clerk("SYT").get(round.path("SYT")).json().path("askable"))
                .extracting(JsonNode::asText)
                .containsExactly("CQS-01", "XHS-06", "XHS-07", "NV-22");
        assertThat(round.read("SYT").path("askable"))
                .as("who only reads asks nobody")
                .isEmpty();

        Round.ok(round.clerk("SYT").get(all));
        var asked = round.clerk("SYT")
                .post(all, Map.of("indicator", "XHS-06", "units", List.of("H829", "H831"), "question", "Số lượt"));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(asked.header("Location")).isEqualTo(all);
        assertThat(round.clerk("SYT")
                        .get(all + "/candidates?indicator=XHS-06")
                        .json()
                        .at("/units/0/asked")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_asked_unit_sees_its_request_and_nothing_else_of_the_report() {
        var asked = round.clerk("SYT")
                .post(
                        all,
                        Map.of(
                                "indicator", "XHS-07",
                                "units", List.of("H832", "H833"),
                                "question", "Số người có hồ sơ"));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        int n = asked.json().path(asked.json().size() - 2).path("number").asInt();

        var district = round.clerk("H832");
        assertThat(district.get(round.path("SYT")).status()).isEqualTo(404);
        var mine = district.get("/api/v1/contributions").json();
        assertThat(texts(mine, "report")).containsExactly(round.id("SYT"));
        assertThat(texts(district.get(all).json(), "askedUnit")).containsExactly("H832");
        assertThat(district.get(all + "/" + (n + 1)).status()).isEqualTo(404);
        assertThat(round.clerk("SCT").get(all).status()).isEqualTo(404);

        assertThat(district.get("/reports/" + round.id("SYT") + "/contributions/" + n)
                        .body())
                .as("where the bell leads")
                .contains("<td-contribution-page", "contribution=\"" + round.id("SYT") + "/c" + n + "\"");
        assertThat(district.get("/api/v1/notices").body())
                .contains("\"link\":\"/reports/" + round.id("SYT") + "/contributions/" + n + "\"");

        String feed = district.post("/api/v1/me/calendar-feed", null)
                .json()
                .path("address")
                .asText();
        assertThat(HttpPerson.anonymous(port)
                        .get(feed.replaceFirst("^https?://[^/]+", ""))
                        .body())
                .contains("UID:" + round.id("SYT") + ".c" + n + "@");

        var sheet = district.get(all + "/" + n).json();
        assertThat(sheet.at("/contribution/unitName").asText()).isEqualTo("Sở Y tế");
        assertThat(sheet.at("/contribution/question").asText()).isEqualTo("Số người có hồ sơ");
        assertThat(sheet.at("/contribution/mayAnswer").asBoolean()).isTrue();
        assertThat(sheet.at("/contribution/mayWithdraw").asBoolean()).isFalse();
        assertThat(sheet.at("/definition/code").asText()).isEqualTo("XHS-07");
        assertThat(sheet.at("/definition/numeratorName").asText()).isNotBlank();
        assertThat(sheet.at("/definition/target").decimalValue()).isEqualByComparingTo("30");
        assertThat(sheet.path("workingDaysLeft").asInt()).isPositive();
        assertThat(round.head("H832")
                        .get(all + "/" + n)
                        .json()
                        .at("/contribution/mayAnswer")
                        .asBoolean())
                .isFalse();

        Round.ok(district.post(
                all + "/" + n + "/answer", Map.of("numerator", "120.5", "denominator", 400, "text", "Trạm y tế")));
        var answered = contribution(round.clerk("SYT"), n);
        assertThat(answered.path("state").asText()).isEqualTo("ANSWERED");
        assertThat(answered.path("numerator").asText()).isEqualTo("120.5");
        assertThat(answered.path("text").asText()).isEqualTo("Trạm y tế");
        assertThat(answered.path("endedByName").asText()).contains("Chuyên viên");
        for (var reader : List.of("syt.head", "stttt.reviewer", "auditor")) {
            assertThat(contribution(round.of(reader), n).path("askedUnitName").asText())
                    .as(reader)
                    .isEqualTo(answered.path("askedUnitName").asText());
        }
        var taken = Round.ok(round.clerk("SYT").post(all + "/" + (n + 1) + "/withdrawal", null));
        assertThat(taken.json().at("/contribution/state").asText()).isEqualTo("WITHDRAWN");
        assertThat(texts(round.clerk("H833").get("/api/v1/contributions").json(), "state"))
                .containsExactly("WITHDRAWN");
        assertThat(round.of("auditor").get("/api/v1/contributions").json()).isEmpty();
    }

    private JsonNode contribution(HttpPerson reader, int n) {
        for (var each : Round.ok(reader.get(round.path("SYT"))).json().path("contributions")) {
            if (each.path("number").asInt() == n) {
                return each;
            }
        }
        throw new AssertionError("no contribution " + n);
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.path(field).asText()));
        return texts;
    }
}
