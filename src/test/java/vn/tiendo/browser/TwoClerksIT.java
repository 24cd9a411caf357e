package vn.tiendo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tiendo.support.Hats;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.Round;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;

/** Two clerks of one unit at one sheet, each in a browser of their own: nobody is overwritten, nobody is in the way. */
@TienDoTest
class TwoClerksIT {

    private static final String FIRST = "syt.clerk";
    private static final String SECOND = "syt.clerk2";

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private TimeMachine time;

    @Autowired
    private IdentityService identity;

    private Round round;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void twoClerks() {
        time.travelTo(LocalDateTime.of(2025, 6, 25, 9, 0));
        Hats.give(identity, SECOND, "SYT.clerk");
    }

    @Test
    void different_fields_come_together_by_themselves() {
        round = new Round(port, "2025-M05").opened();
        try (var one = sit(FIRST);
                var other = sit(SECOND)) {
            var mine = Sheet.on(one);
            var theirs = Sheet.on(other).see("Sở Y tế");
            mine.ratio("XHS-07", "420000", "1300000").seeSaved();

            theirs.ratio("CQS-01", "45", "60").see("Chuyên viên Sở Y tế đã sửa 3 ô trong lúc anh/chị nhập");
            theirs.seeSaved().holds("XHS-07", "Tử số", "420.000").holds("CQS-01", "Tử số", "45");
            assertThat(other.page().locator("#conflicts")).hasCount(0);
            other.photograph("two-clerks-1-merged");

            mine.type("XHS-07", "Giải trình", "Theo hệ thống của ngành").see(SECOND + " đã sửa 3 ô");
            mine.seeSaved().holds("CQS-01", "Mẫu số", "60");
        }
        assertThat(figure("CQS-01")).isEqualTo("45/60 null");
        assertThat(figure("XHS-07")).isEqualTo("420000/1300000 Theo hệ thống của ngành");
    }

    @Test
    void the_same_field_is_asked_and_nothing_is_overwritten_before_the_answer() {
        round = new Round(port, "2025-M06").opened();
        try (var one = sit(FIRST);
                var other = sit(SECOND)) {
            var theirs = Sheet.on(other).see("Sở Y tế");
            Sheet.on(one)
                    .ratio("CQS-01", "45", "60")
                    .type("CQS-01", "Giải trình", "Bản thứ nhất")
                    .seeSaved();

            theirs.ratio("CQS-01", "48", "60").type("CQS-01", "Giải trình", "Bản thứ hai");
            seeBoth(conflict(other, "Tử số"), "48", "45");
            seeBoth(conflict(other, "Giải trình"), "Bản thứ hai", "Bản thứ nhất");
            other.photograph("two-clerks-2-conflict");
            other.photographOnPhone("two-clerks-3-conflict-phone");
            assertThat(figure("CQS-01")).isEqualTo("45/60 Bản thứ nhất");

            theirs.ratio("XHS-07", "420000", "1300000").seeSaved().see("2 ô chờ anh/chị chọn");
            other.photograph("two-clerks-4-choice-waits");
            assertThat(figure("XHS-07")).isEqualTo("420000/1300000 null");
            assertThat(figure("CQS-01")).as("not chosen yet").isEqualTo("45/60 Bản thứ nhất");

            choose(conflict(other, "Tử số"), "Giữ của tôi");
            choose(conflict(other, "Giải trình"), "Lấy bản này");
            assertThat(other.page().locator("#conflicts")).hasCount(0);
            theirs.seeSaved().holds("CQS-01", "Giải trình", "Bản thứ nhất");
            other.photograph("two-clerks-5-chosen");
        }
        assertThat(figure("CQS-01")).isEqualTo("48/60 Bản thứ nhất");
    }

    private static Locator conflict(Desk person, String field) {
        return person.page()
                .locator("#conflicts .conflict")
                .filter(new Locator.FilterOptions().setHasText("CQS-01"))
                .filter(new Locator.FilterOptions().setHasText(field));
    }

    private static void seeBoth(Locator conflict, String mine, String theirs) {
        var sides = conflict.locator(".sides > div");
        assertThat(sides).hasCount(2);
        assertThat(sides.first()).containsText("Của tôi");
        assertThat(sides.first().locator(".pre")).hasText(mine);
        assertThat(sides.last()).containsText("Của Chuyên viên Sở Y tế");
        assertThat(sides.last().locator(".pre")).hasText(theirs);
    }

    private static void choose(Locator conflict, String version) {
        conflict.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(version))
                .click();
    }

    private String figure(String indicator) {
        for (var entry : round.read("SYT").path("entries")) {
            if (entry.path("indicator").asText().equals(indicator)) {
                return "%s/%s %s"
                        .formatted(
                                entry.path("numerator").decimalValue().toBigInteger(),
                                entry.path("denominator").decimalValue().toBigInteger(),
                                entry.path("explanation").asText());
            }
        }
        throw new AssertionError("no " + indicator);
    }

    /** The one who comes second is told so by the server. */
    private Desk sit(String username) {
        return new Desk(
                        chromium,
                        "http://localhost:" + port,
                        "/reports/" + round.id("SYT"),
                        username,
                        HttpPerson.PASSWORD)
                .expecting("status of 412 .*/api/v1/reports/" + round.id("SYT") + "/draft");
    }
}
