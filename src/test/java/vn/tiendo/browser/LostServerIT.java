package vn.tiendo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.Program;
import vn.tiendo.support.Round;

/** The server dies while somebody types, and comes back: nothing that was typed is lost. */
class LostServerIT {

    /** Over whenever this runs, so that its dates need no clock of ours. */
    private static final String PERIOD = "2025-Q3";

    private static final String DIRECTION = "I. Công tác chỉ đạo, điều hành";

    private static Chromium chromium;

    @TempDir
    private static Path folder;

    private static Program program;

    @BeforeAll
    static void openThePeriod() {
        chromium = Chromium.launch();
        program = Program.start(folder, Map.of()).ready();
        round().opened();
    }

    @AfterAll
    static void leave() {
        if (program != null) {
            program.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void what_is_typed_around_the_death_of_the_server_is_on_it_after_its_return() {
        try (var clerk = openSheet("SYT")) {
            var sheet = Sheet.on(clerk);
            sheet.ratio("CQS-01", "45", "60").seeSaved();
            sheet.field("XHS-07", "Tử số").pressSequentially("42");
            program.kill();
            sheet.field("XHS-07", "Tử số").pressSequentially("0000");
            sheet.type("XHS-07", "Mẫu số", "1300000").section(DIRECTION).fill("Đã ban hành kế hoạch.");
            seeLost(clerk, 4, "1-away");

            program = program.again().ready();
            signInAgain(clerk);
            sheet.seeSaved();
            clerk.photograph("lost-server-3-saved");
        }
        assertThat(figure("SYT", "CQS-01")).isEqualTo("REPORTED 45/60");
        assertThat(figure("SYT", "XHS-07")).isEqualTo("REPORTED 420000/1300000");
        assertThat(direction("SYT")).isEqualTo("Đã ban hành kế hoạch.");
    }

    @Test
    void a_tab_closed_while_the_server_is_away_gives_back_what_was_typed() {
        try (var clerk = openSheet("SGDDT")) {
            Sheet.on(clerk).ratio("CQS-01", "45", "60").seeSaved();
            program.kill();
            Sheet.on(clerk).ratio("XHS-03", "3", "4").section(DIRECTION).fill("Đã ban hành kế hoạch.");
            seeLost(clerk, 4, "4-away-again");
            clerk.changeTab();

            program = program.again().ready();
            clerk.goTo(page("SGDDT"));
            clerk.signIn(clerk.page());
            Sheet.on(clerk)
                    .see("Đã khôi phục 4 ô")
                    .holds("XHS-03", "Tử số", "3")
                    .seeSaved();
            clerk.photograph("lost-server-5-restored");
        }
        assertThat(figure("SGDDT", "CQS-01")).isEqualTo("REPORTED 45/60");
        assertThat(figure("SGDDT", "XHS-03")).isEqualTo("REPORTED 3/4");
        assertThat(direction("SGDDT")).isEqualTo("Đã ban hành kế hoạch.");
    }

    /** @param waiting fields: what was typed, and that there is a figure at all */
    private static void seeLost(Desk clerk, int waiting, String shot) {
        Sheet.on(clerk).see("Mất kết nối: " + waiting + " ô chưa gửi, đang thử lại…");
        clerk.photograph("lost-server-" + shot);
    }

    /** The sessions died with the server: a tab beside the sheet, and back. */
    private static void signInAgain(Desk clerk) {
        var sheet = Sheet.on(clerk);
        sheet.press("Lưu nháp").see("Phiên làm việc đã hết: 4 ô chưa gửi");
        clerk.photograph("lost-server-2-session");
        var login = clerk.page().waitForPopup(() -> clerk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đăng nhập lại"))
                .click());
        clerk.signIn(login);
        login.close();
        comeBack(clerk.page());
    }

    /** Windows without a screen all believe to have the focus, and so are not told when somebody comes back to them. */
    private static void comeBack(Page page) {
        page.bringToFront();
        page.evaluate("() => dispatchEvent(new Event('focus'))");
    }

    private static String figure(String unit, String indicator) {
        for (var entry : round().read(unit).path("entries")) {
            if (entry.path("indicator").asText().equals(indicator)) {
                return "%s %s/%s"
                        .formatted(text(entry, "status"), text(entry, "numerator"), text(entry, "denominator"));
            }
        }
        throw new AssertionError("no " + indicator);
    }

    private static String text(JsonNode entry, String part) {
        var node = entry.path(part);
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.asText();
    }

    private static String direction(String unit) {
        return round().read(unit).path("narrative").path("direction").asText();
    }

    private static Desk openSheet(String unit) {
        return new Desk(
                        chromium,
                        program.address(""),
                        page(unit),
                        unit.toLowerCase(java.util.Locale.ROOT) + ".clerk",
                        HttpPerson.PASSWORD)
                .expecting("net::ERR_(CONNECTION_(REFUSED|RESET)|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)")
                .expecting("status of 401 .*/api/v1/");
    }

    private static String page(String unit) {
        return "/reports/" + round().id(unit);
    }

    private static Round round() {
        return new Round(program.port(), PERIOD);
    }
}
