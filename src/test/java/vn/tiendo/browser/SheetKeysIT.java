package vn.tiendo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.Round;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;

/** A sheet of twenty figures without a mouse, and with what was copied from a spreadsheet. */
@TienDoTest
class SheetKeysIT {

    private static final int FIGURES = 20;
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private TimeMachine time;

    @Autowired
    private JdbcClient jdbc;

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
    void atWork() {
        time.travelTo(LocalDateTime.of(2026, 10, 15, 9, 0));
    }

    @Test
    void twenty_figures_by_keyboard_alone() {
        round = new Round(port, "2026-M10").opened();
        oweTwenty();
        try (var clerk = sit()) {
            Sheet.on(clerk).see("Đã điền 0/" + FIGURES);
            var keys = new Keyboard(clerk.page());
            keys.until("Tab", focus -> focus.column().equals("numerator"), "the first number");
            Map<String, String> expected = new LinkedHashMap<>();
            for (int n = 0; n < FIGURES; n++) {
                fill(keys, n, expected);
                if (n < FIGURES - 1) {
                    keys.press("Enter");
                }
            }
            clerk.photograph("keys-1-filled");
            notApplicable(keys, "XHS-04");
            Sheet.on(clerk).see("Đã điền " + FIGURES + "/" + FIGURES).seeSaved();
            keys.to("declaration").press("Space");
            assertThat(clerk.page().locator("td-report-form")).containsText("Đã lưu");
            clerk.page()
                    .waitForCondition(
                            () -> !round.read("STTTT").path("declaration").isNull());
            expected.put("XHS-04", "NOT_APPLICABLE");
            assertThat(figures()).isEqualTo(expected);
        }
    }

    @Test
    void a_column_from_a_spreadsheet() {
        round = new Round(port, "2026-M09").opened();
        try (var clerk = sit("sgddt.clerk", "SGDDT")) {
            var sheet = Sheet.on(clerk).see("Sở Giáo dục");
            var keys = new Keyboard(clerk.page());
            keys.until("Tab", focus -> focus.id().equals("f:entries[CQS-01].numerator"), "the first number");
            keys.paste("45\n7\n300\n12\n");
            sheet.see("Đã dán 3 ô").holds("XHS-03", "Tử số", "7").seeSaved();
            clerk.photograph("keys-2-pasted");
            sheet.button("Hoàn tác").click();
            sheet.holds("XHS-03", "Tử số", "").holds("CQS-01", "Tử số", "");

            keys.backTo("f:entries[CQS-01].numerator");
            keys.paste("45\t60\tTheo sổ theo dõi\n7\t11\n1.300,5\t1.400\n");
            sheet.see("Đã dán 7 ô").holds("XHS-04", "Tử số", "1.300,5").see("1.400");
            keys.until("Tab", focus -> focus.text().contains("hàng nghìn"), "the question what 1.400 means");
            keys.press("Enter");
            sheet.holds("XHS-04", "Mẫu số", "1.400").seeSaved();
        }
        assertThat(figure("SGDDT", "CQS-01").path("explanation").asText()).isEqualTo("Theo sổ theo dõi");
        assertThat(figure("SGDDT", "XHS-04").path("numerator").decimalValue()).isEqualByComparingTo("1300.5");
        assertThat(figure("SGDDT", "XHS-04").path("denominator").decimalValue()).isEqualByComparingTo("1400");
        assertThat(figure("SGDDT", "XHS-03").path("value").decimalValue()).isEqualByComparingTo("63.6364");
    }

    /** One line, starting in whichever of its cells the step from above led to. */
    private void fill(Keyboard keys, int n, Map<String, String> expected) {
        if (keys.focus().column().equals("denominator")) {
            keys.press("ArrowLeft");
        }
        var focus = keys.focus();
        String indicator = focus.id().replaceAll(".*\\[(.+)].*", "$1");
        String line = "f:entries[" + indicator + "].";
        if (focus.column().equals("numerator")) {
            keys.type("1.2" + (10 + n) + ",5").press("ArrowRight").type("2.400,75");
            expected.put(indicator, "12" + (10 + n) + ".5/2400.75");
            return;
        }
        keys.type("12," + (10 + n));
        expected.put(indicator, "12." + (10 + n));
        String words = keys.focus().id().endsWith("value") && official(indicator) ? "source" : "explanation";
        keys.to(line + words).type("Cục Thống kê").backTo(line + "value");
    }

    private boolean official(String indicator) {
        return figure("STTTT", indicator).path("measure").asText().equals("OFFICIAL");
    }

    private static void notApplicable(Keyboard keys, String indicator) {
        String line = "f:entries[" + indicator + "].";
        keys.backTo(line + "status")
                .type("Không áp dụng")
                .to(line + "explanation")
                .type("Tỉnh không có");
    }

    private Map<String, String> figures() {
        Map<String, String> said = new LinkedHashMap<>();
        for (var entry : round.read("STTTT").path("entries")) {
            said.put(entry.path("indicator").asText(), said(entry));
        }
        return said;
    }

    private static String said(JsonNode entry) {
        if (!entry.path("status").asText().equals("REPORTED")) {
            return entry.path("status").asText();
        }
        return entry.path("numerator").isNull()
                ? entry.path("value").asText()
                : entry.path("numerator").asText() + "/"
                        + entry.path("denominator").asText();
    }

    private JsonNode figure(String unit, String indicator) {
        for (var entry : round.read(unit).path("entries")) {
            if (entry.path("indicator").asText().equals(indicator)) {
                return entry;
            }
        }
        throw new AssertionError("no " + indicator);
    }

    /** The reviewing department leads the most figures; some of other departments make it twenty. */
    private void oweTwenty() {
        int there = round.read("STTTT").path("entries").size();
        var others = List.of("XHS-03", "XHS-04", "XHS-06", "XHS-07", "KTS-07");
        for (int i = 0; there + i < FIGURES; i++) {
            jdbc.sql("insert into report_entry (report_id, version, indicator_code, indicator_version, position)"
                            + " values (:id, 1, :code, 1, :position)")
                    .param("id", round.id("STTTT"))
                    .param("code", others.get(i))
                    .param("position", 100 + i)
                    .update();
        }
        assertThat(round.read("STTTT").path("entries")).hasSize(FIGURES);
    }

    private Desk sit() {
        return sit("stttt.clerk", "STTTT");
    }

    private Desk sit(String username, String unit) {
        return new Desk(
                chromium, "http://localhost:" + port, "/reports/" + round.id(unit), username, HttpPerson.PASSWORD);
    }
}
