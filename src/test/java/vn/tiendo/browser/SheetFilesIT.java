package vn.tiendo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.support.Workbook.FIGURES;
import static vn.tiendo.support.Workbook.TASKS;
import static vn.tiendo.support.Workbook.TEXTS;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.Office;
import vn.tiendo.support.Round;
import vn.tiendo.support.Specimen;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;
import vn.tiendo.support.Workbook;

/** Files at the sheet: a workbook filled in elsewhere, and evidence beside a figure. */
@TienDoTest
class SheetFilesIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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

    @BeforeEach
    void open() {
        time.travelTo(LocalDateTime.of(2026, 6, 17, 9, 0));
        round = new Round(port, "2026-M06").opened();
    }

    @Test
    void a_workbook_with_five_mistakes_and_then_a_good_one() {
        try (var clerk = sit("syt.clerk", "SYT")) {
            var sheet = Sheet.on(clerk).see("Đã điền 0/3");
            var before = round.read("SYT");
            upload(clerk, "SYT", book -> {
                book.cell(FIGURES, "CQS-01", "G").setCellValue("1.234");
                book.cell(FIGURES, "XHS-06", "G").setCellValue(70);
                book.cell(FIGURES, "XHS-06", "H").setCellValue(60);
                book.cell(FIGURES, "XHS-07", "F").setCellValue("Không có");
                book.cell(TASKS, "NV-02", "D").setCellValue(0.5);
                book.cell(TEXTS, "II", "C").setCellFormula("HYPERLINK(\"http://x.example\",\"Xem\")");
                book.cell(TEXTS, "I", "C").setCellValue("Đã ban hành kế hoạch");
            });
            sheet.see("1 thay đổi, 5 ô có lỗi")
                    .see("«1.234» có thể là")
                    .see("Số liệu, G6")
                    .see("Nhiệm vụ, D6");
            clerk.photograph("files-1-five-mistakes");
            assertThat(round.read("SYT"))
                    .as("nothing is taken before the clerk says so")
                    .isEqualTo(before);
            sheet.button("Bỏ").click();
            sheet.see("Báo cáo không thay đổi");

            upload(clerk, "SYT", book -> {
                book.cell(FIGURES, "CQS-01", "G").setCellValue(45);
                book.cell(FIGURES, "CQS-01", "H").setCellValue(60);
                book.cell(TEXTS, "I", "C").setCellValue("Đã ban hành kế hoạch");
            });
            sheet.see("3 thay đổi");
            clerk.photograph("files-2-preview");
            sheet.button("Lấy 3 thay đổi vào báo cáo").click();
            sheet.holds("CQS-01", "Tử số", "45").holds("CQS-01", "Mẫu số", "60").seeSaved();
            clerk.photograph("files-3-taken");
        }
        assertThat(Office.figure(round.read("SYT"), "CQS-01").path("value").asInt())
                .isEqualTo(75);
    }

    @Test
    void evidence_beside_a_figure() {
        try (var clerk = sit("sct.clerk", "SCT")) {
            var figure = Sheet.on(clerk).see("Sở Công Thương").figure("KTS-07");
            figure.getByText("Minh chứng").click();
            attach(figure, "Công văn số 12 (ký).pdf", Specimen.pdf("Số liệu hợp đồng điện tử"));
            assertThat(figure).containsText("Công văn số 12 (ký).pdf");
            assertThat(figure).containsText("SHA-256");
            attach(figure, "Báo cáo.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
            assertThat(figure).containsText("Không nhận «Báo cáo.pdf»");
            assertThat(figure).containsText("không khớp với đuôi tệp");
            clerk.photograph("files-4-evidence");
            figure.getByLabel("Xem Công văn số 12 (ký).pdf").click();
            assertThat(figure.locator("dialog iframe")).isVisible();
            clerk.photograph("files-5-preview");
            clerk.page().keyboard().press("Escape");
        }
        assertThat(round.read("SCT").path("evidence")).hasSize(1);
    }

    private void upload(Desk clerk, String unit, Consumer<Workbook> edit) {
        byte[] file = new Office(round).edited(unit, edit);
        clerk.page().locator("td-workbook input[type=file]").setInputFiles(new FilePayload("bieu.xlsx", XLSX, file));
    }

    private static void attach(Locator figure, String name, byte[] content) {
        figure.locator("td-evidence input[type=file]").setInputFiles(new FilePayload(name, "application/pdf", content));
    }

    private Desk sit(String username, String unit) {
        return new Desk(
                        chromium,
                        "http://localhost:" + port,
                        "/reports/" + round.id(unit),
                        username,
                        HttpPerson.PASSWORD)
                .expecting("422");
    }
}
