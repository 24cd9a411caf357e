package vn.tiendo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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

/** A return opens what it marks and nothing else, until more is asked for and granted. */
@TienDoTest
class ReturnedSheetIT {

    private static final String UNIT = "SGDDT";
    private static final String NUMERATOR = "Tử số";

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
    void two_figures_are_marked_one_more_is_asked_for_and_the_changes_are_seen() {
        time.travelTo(LocalDateTime.of(2025, 8, 25, 9, 0));
        round = new Round(port, "2025-M08").opened().at(UNIT, State.IN_REVIEW);
        returnWithRemarks();
        try (var clerk = sit("sgddt.clerk")) {
            var sheet = new Sheet(clerk.takeTask("Soạn báo cáo", round.id(UNIT)));
            seeTwoOpen(clerk, sheet);
            refusedAtTheDoor();
            askForOneMore(clerk, sheet);
            openOneMore();
            correctAndSend(clerk);
        }
        Round.ok(round.endorse(UNIT, Map.of("verdict", "ENDORSE")));
        seeWhatChanged();
    }

    private void returnWithRemarks() {
        try (var reviewer = sit("stttt.reviewer")) {
            var sheet = openInCockpit(reviewer);
            sheet.remark("XHS-03", "Đối chiếu lại với số cơ sở đào tạo.").remark("XHS-04", "Thiếu các trường THPT.");
            sheet.form().getByLabel("Đề nghị bổ sung").check();
            sheet.form().getByLabel("Lý do (bắt buộc").fill("Hai chỉ tiêu chưa khớp.");
            reviewer.photograph("returned-1-reviewer-decides");
            sheet.show(sheet.figure("XHS-03"));
            reviewer.photograph("returned-2-reviewer-remarks");
            send(reviewer);
        }
    }

    private void seeTwoOpen(Desk clerk, Sheet sheet) {
        sheet.see("Được mở để sửa: 2 chỉ tiêu. Phần khác đã khóa.").see("Hai chỉ tiêu chưa khớp.");
        assertThat(sheet.figure("XHS-03")).containsText("Đối chiếu lại với số cơ sở đào tạo.");
        assertThat(sheet.field("XHS-03", NUMERATOR)).isEditable();
        assertThat(sheet.field("XHS-04", NUMERATOR)).isEditable();
        seeLocked(sheet.figure("CQS-01"));
        sheet.form().locator("article.task").all().forEach(ReturnedSheetIT::seeLocked);
        assertThat(sheet.section("I. Công tác chỉ đạo, điều hành")).hasCount(0);
        clerk.photograph("returned-3-clerk");
        sheet.show(sheet.figure("CQS-01"));
        clerk.photograph("returned-4-clerk-figures");
        photographOnPhone();
    }

    /** On its own page: Tasklist itself is not made for a telephone. */
    private void photographOnPhone() {
        try (var clerk = sit("sgddt.clerk", "/reports/" + round.id(UNIT))) {
            var sheet = Sheet.on(clerk).see("Được mở để sửa: 2 chỉ tiêu. Phần khác đã khóa.");
            clerk.page().setViewportSize(390, 844);
            clerk.photograph("returned-3-clerk-phone");
            sheet.show(sheet.figure("CQS-01"));
            clerk.photograph("returned-4-clerk-figures-phone");
        }
    }

    private static void seeLocked(Locator line) {
        assertThat(line).containsText("Đã khóa");
        assertThat(line.locator("input, select, textarea")).hasCount(0);
    }

    /** The lock is the server's, not the page's. */
    private void refusedAtTheDoor() {
        var entry = Map.of("indicator", "CQS-01", "status", "REPORTED", "numerator", 59, "denominator", 60);
        var etag = round.clerk(UNIT).get(round.path(UNIT)).header("ETag");
        var answer = round.save(UNIT, Map.of("entries", List.of(entry)), etag);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().path("errors")).singleElement().satisfies(error -> {
            assertThat(error.path("field").asText()).isEqualTo("entries[CQS-01]");
            assertThat(error.path("code").asText()).isEqualTo("part-locked");
            assertThat(error.path("message").asText()).contains("đề nghị Sở TT&TT mở thêm");
        });
    }

    private void askForOneMore(Desk clerk, Sheet sheet) {
        sheet.press("Đề nghị mở thêm ô");
        sheet.form().locator("td-unlocks").getByText("CQS-01").click();
        sheet.form().getByLabel("Lý do (bắt buộc)").fill("Mẫu số của CQS-01 cũng lấy từ nguồn ấy.");
        clerk.photograph("returned-5-clerk-asks");
        sheet.press("Gửi đề nghị").see("Chờ quyết định mở thêm: CQS-01");
        seeLocked(sheet.figure("CQS-01"));
        clerk.photograph("returned-6-clerk-waits");
    }

    /** By the way that the notice offers. */
    private void openOneMore() {
        try (var reviewer = sit("stttt.reviewer")) {
            reviewer.page().locator("td-bell button").first().click();
            reviewer.page().getByText("Đề nghị mở thêm phần để sửa").first().click();
            var sheet = Sheet.on(reviewer).see("Mẫu số của CQS-01 cũng lấy từ nguồn ấy.");
            reviewer.photograph("returned-7-reviewer-asked");
            sheet.button("Mở").click();
            sheet.see("Đã mở thêm: CQS-01");
            reviewer.photograph("returned-8-reviewer-opened");
        }
    }

    private void correctAndSend(Desk clerk) {
        clerk.page().reload();
        var sheet = Sheet.on(clerk).see("Được mở để sửa: 3 chỉ tiêu. Phần khác đã khóa.");
        sheet.type("CQS-01", NUMERATOR, "50").type("XHS-03", NUMERATOR, "46").type("XHS-04", NUMERATOR, "40");
        sheet.type("XHS-04", "Giải trình", "Tổng hợp từ hệ thống của ngành và các trường THPT");
        sheet.declare().seeSaved();
        sheet.show(sheet.figure("CQS-01"));
        clerk.photograph("returned-9-clerk-corrected");
        clerk.complete();
    }

    private void seeWhatChanged() {
        try (var reviewer = sit("stttt.reviewer")) {
            var sheet = openInCockpit(reviewer);
            seeChange(sheet, "CQS-01", "45", "50");
            seeChange(sheet, "XHS-03", "45", "46");
            seeChange(sheet, "XHS-04", "45", "40");
            assertThat(changes(sheet, "XHS-04").locator("ins").last()).containsText("các trường THPT");
            assertThat(sheet.form().locator(".changes")).hasCount(3);
            reviewer.photograph("returned-10-reviewer-again");
            sheet.show(sheet.figure("CQS-01"));
            reviewer.photograph("returned-11-reviewer-changes");
        }
    }

    private static void seeChange(Sheet sheet, String indicator, String before, String now) {
        assertThat(changes(sheet, indicator).locator("del").first()).containsText(before);
        assertThat(changes(sheet, indicator).locator("ins").first()).containsText(now);
    }

    private static Locator changes(Sheet sheet, String indicator) {
        return sheet.figure(indicator).locator(".changes");
    }

    private static Sheet openInCockpit(Desk reviewer) {
        reviewer.page()
                .locator("td-review-queue")
                .getByText("Sở Giáo dục và Đào tạo")
                .first()
                .click();
        return new Sheet(reviewer.page().locator("td-review-desk td-report-form"));
    }

    private static void send(Desk reviewer) {
        reviewer.page().locator("td-review-desk").getByText("Gửi quyết định").click();
        assertThat(reviewer.page().locator("td-review-queue")).isVisible();
    }

    private Desk sit(String username) {
        return sit(username, "/");
    }

    private Desk sit(String username, String path) {
        return new Desk(chromium, "http://localhost:" + port, path, username, HttpPerson.PASSWORD);
    }
}
