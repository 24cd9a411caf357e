package vn.tiendo.browser;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tiendo.report.Report.State;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.Round;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;

/** Every state of the sheet, in a window, on a telephone and on a small one: seen by axe and by a camera. */
@TienDoTest
class SheetStatesIT {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private TimeMachine time;

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

    @Test
    void no_state_has_a_barrier() {
        time.travelTo(LocalDateTime.of(2026, 8, 17, 9, 0));
        round = new Round(port, "2026-M07").opened();
        round.at("SYT", State.APPROVED);
        round = new Round(port, "2026-M08").opened();
        drafting();
        deciding();
        returned();
    }

    private void drafting() {
        try (var clerk = sit("syt.clerk")) {
            var sheet = Sheet.on(clerk).see("Đã điền 0/3");
            look(clerk, "empty");
            sheet.ratio("CQS-01", "46", "60").type("XHS-07", "Tử số", "1.234").seeSaved();
            look(clerk, "half");
            sheet.ratio("XHS-06", "10", "60").ratio("XHS-07", "47", "60").see("hãy giải trình");
            look(clerk, "warning");
            clerk.page().getByText("Trình lãnh đạo").last().click();
            sheet.see("chỗ cần sửa trước khi gửi");
            look(clerk, "error");
            sheet.type("XHS-06", "Giải trình", "Hai bệnh viện chưa báo cáo")
                    .declare()
                    .seeSaved();
            clerk.page().getByText("Trình lãnh đạo").last().click();
            sheet.see("Chờ lãnh đạo đơn vị");
            look(clerk, "read-only");
        }
    }

    private void deciding() {
        try (var head = sit("syt.head")) {
            Sheet.on(head).see("Đồng ý");
            look(head, "endorse");
        }
        Round.ok(round.endorse("SYT", Map.of("verdict", "ENDORSE")));
        try (var reviewer = sit("stttt.reviewer")) {
            Sheet.on(reviewer).see("đã giải trình").remark("XHS-06", "Khi nào có?");
            look(reviewer, "review");
        }
    }

    private void returned() {
        Round.ok(round.review(
                "SYT",
                Map.of(
                        "verdict",
                        "RETURN",
                        "reason",
                        "Đề nghị bổ sung",
                        "remarks",
                        List.of(Map.of("indicator", "XHS-06", "text", "Khi nào có?")))));
        try (var clerk = sit("syt.clerk")) {
            var sheet = Sheet.on(clerk).see("Được mở để sửa: 1 chỉ tiêu");
            look(clerk, "returned");
            sheet.ratio("XHS-06", "40", "60").seeSaved();
            look(clerk, "corrected");
        }
    }

    private static void look(Desk person, String state) {
        for (int[] window : new int[][] {{1366, 768}, {390, 844}, {360, 740}}) {
            person.page().setViewportSize(window[0], window[1]);
            Axe.findsNothing(person.page(), state + " " + window[0]);
            person.photograph("sheet-" + state + "-" + window[0]);
        }
        person.page().setViewportSize(1366, 768);
    }

    private Desk sit(String username) {
        return new Desk(
                        chromium,
                        "http://localhost:" + port,
                        "/reports/" + round.id("SYT"),
                        username,
                        HttpPerson.PASSWORD)
                .expecting("422");
    }
}
