package vn.tiendo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;

/** One report's whole way, as people walk it: in Tasklist, in Cockpit and on our pages, in a real browser. */
@TienDoTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class BrowserJourneyIT {

    private static final String REPORT = "2026-Q4.SYT";

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private TimeMachine time;

    @Value("${tiendo.demo.password}")
    private String password;

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
    void a_report_is_drafted_endorsed_returned_corrected_and_approved() {
        time.travelTo(LocalDateTime.of(2026, 12, 10, 9, 0));
        openPeriod();
        draft("45", "60");
        endorse("endorsed");
        askForSupplement();
        correct("48");
        endorse("endorsed-again");
        confirm();
        approve();
        seeApproved();
        seeOtherPages();
    }

    private void openPeriod() {
        try (var admin = sit("admin")) {
            admin.page().getByText("Mở kỳ mới").first().click();
            admin.page().getByLabel("Loại kỳ").selectOption("QUARTER");
            admin.page().getByLabel("Thứ tự").selectOption("4");
            admin.page()
                    .getByLabel("Năm", new Page.GetByLabelOptions().setExact(true))
                    .fill("2026");
            admin.page().getByRole(AriaRole.BUTTON, named("Xem thời hạn")).click();
            assertThat(admin.page().locator("td-periods")).containsText("24:00 ngày 16/12/2026");
            admin.photograph("01-open-period");
            admin.page().getByRole(AriaRole.BUTTON, named("Mở kỳ 2026-Q4")).click();
            assertThat(admin.page().locator("td-periods")).containsText("2026-Q4: 15/09/2026");
            admin.photograph("02-period-opened");
        }
    }

    private void draft(String numerator, String denominator) {
        try (var clerk = sit("syt.clerk")) {
            var form = clerk.takeTask("Soạn báo cáo", REPORT);
            assertThat(clerk.page().locator("li.task").first()).containsText("còn 4 ngày làm việc");
            clerk.photograph("03-draft-empty");
            for (int i = 0; i < 3; i++) {
                form.getByLabel("Tử số").nth(i).fill(numerator);
                form.getByLabel("Mẫu số").nth(i).fill(denominator);
            }
            form.getByLabel("I. Công tác chỉ đạo, điều hành").fill("Đã ban hành kế hoạch chuyển đổi số quý IV.");
            form.getByLabel("Báo cáo không chứa bí mật nhà nước").check();
            assertThat(form.locator(".save-bar")).containsText("Đã lưu");
            clerk.photograph("04-draft-filled");
            clerk.complete();
        }
    }

    private void endorse(String shot) {
        try (var head = sit("syt.head")) {
            var form = head.takeTask("Duyệt nội dung báo cáo", REPORT);
            form.getByLabel("Đồng ý").check();
            head.photograph("05-" + shot);
            head.complete();
        }
    }

    private void askForSupplement() {
        try (var reviewer = sit("stttt.reviewer")) {
            var desk = openInCockpit(reviewer);
            desk.getByText("Thêm nhận xét").first().click();
            desk.getByLabel("Nhận xét cho đơn vị").first().fill("Kiểm tra lại mẫu số.");
            desk.getByLabel("Đề nghị bổ sung").check();
            desk.getByLabel("Lý do (bắt buộc").fill("Thiếu minh chứng.");
            reviewer.photograph("06-return");
            desk.getByRole(AriaRole.BUTTON, inDesk("Gửi quyết định")).click();
            assertThat(reviewer.page().locator("td-review-queue")).isVisible();
        }
    }

    private void correct(String numerator) {
        try (var clerk = sit("syt.clerk")) {
            var form = clerk.takeTask("Soạn báo cáo", REPORT);
            assertThat(form).containsText("Thiếu minh chứng.");
            assertThat(form).containsText("Kiểm tra lại mẫu số.");
            assertThat(form).containsText("Được mở để sửa: 1 chỉ tiêu.");
            assertThat(form.getByLabel("Tử số")).hasCount(1);
            form.getByLabel("Tử số").fill(numerator);
            form.getByLabel("Báo cáo không chứa bí mật nhà nước").check();
            assertThat(form.locator(".save-bar")).containsText("Đã lưu");
            clerk.photograph("07-corrected");
            clerk.complete();
        }
    }

    private void confirm() {
        try (var reviewer = sit("stttt.reviewer2")) {
            var desk = openInCockpit(reviewer);
            desk.getByLabel("Xác nhận số liệu").check();
            reviewer.photograph("08-confirm");
            desk.getByRole(AriaRole.BUTTON, inDesk("Gửi quyết định")).click();
            assertThat(reviewer.page().locator("td-review-queue")).isVisible();
        }
    }

    private void approve() {
        try (var approver = sit("ubt.approver")) {
            var desk = openInCockpit(approver);
            desk.getByLabel("Phê duyệt", exactly()).check();
            desk.getByLabel("Ý kiến chỉ đạo").fill("Đẩy nhanh hồ sơ sức khỏe điện tử.");
            approver.photograph("09-approve");
            desk.getByRole(AriaRole.BUTTON, inDesk("Gửi quyết định")).click();
            assertThat(approver.page().locator("td-review-queue")).isVisible();
        }
    }

    private void seeApproved() {
        try (var auditor = sit("auditor")) {
            var row = auditor.page().locator("td-dashboard tr", new Page.LocatorOptions().setHasText("Sở Y tế"));
            assertThat(row).containsText("Đã phê duyệt");
            assertThat(row).containsText("Hoàn thành đúng hạn");
            auditor.photograph("10-dashboard");
            auditor.goTo("/reports/" + REPORT);
            assertThat(auditor.page().locator("td-report-page")).containsText("Đẩy nhanh hồ sơ sức khỏe điện tử.");
            auditor.photograph("11-report");
        }
    }

    private void seeOtherPages() {
        try (var admin = sit("admin")) {
            admin.goTo("/admin/catalogue");
            assertThat(admin.page().locator("td-catalogue")).containsText("XHS-07");
            admin.photograph("12-catalogue");
            admin.goTo("/admin/outbox");
            assertThat(admin.page().locator("td-outbox")).containsText(REPORT);
            admin.photograph("13-outbox");
        }
    }

    private com.microsoft.playwright.Locator openInCockpit(Desk person) {
        person.page().locator("td-review-queue").getByText("Sở Y tế").first().click();
        return person.page().locator("td-review-desk");
    }

    private Desk sit(String username) {
        return new Desk(chromium, "http://localhost:" + port, username, password);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static com.microsoft.playwright.Locator.GetByRoleOptions inDesk(String name) {
        return new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name);
    }

    private static com.microsoft.playwright.Locator.GetByLabelOptions exactly() {
        return new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true);
    }
}
