package vn.tiendo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.support.Office.figure;
import static vn.tiendo.support.Office.lines;
import static vn.tiendo.support.Round.ok;
import static vn.tiendo.support.Workbook.FIGURES;
import static vn.tiendo.support.Workbook.TASKS;
import static vn.tiendo.support.Workbook.TEXTS;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tiendo.support.Office;
import vn.tiendo.support.Round;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;
import vn.tiendo.support.Workbook;

/** A unit's own workbook: out, filled in elsewhere, and back, where nothing is taken before somebody says so. */
@TienDoTest
class WorkbookRestTest {

    private static final String PERIOD = "2025-H2";

    @LocalServerPort
    private int port;

    @Autowired
    private TimeMachine clock;

    private Round round;
    private Office office;

    @BeforeEach
    void open() {
        clock.travelTo(LocalDateTime.of(2025, 12, 15, 9, 0));
        round = new Round(port, PERIOD).opened();
        office = new Office(round);
    }

    @Test
    void what_was_filled_in_elsewhere_comes_back_and_is_taken_when_told() {
        ok(round.save(
                "SYT",
                Map.of("entries", List.of(Map.of("indicator", "XHS-07", "numerator", 300.5, "denominator", 1000))),
                null));
        var file = office.edited("SYT", book -> {
            assertThat(book.cell(FIGURES, "XHS-07", "D").getStringCellValue()).isEqualTo("≥ 30 %");
            assertThat(book.cell(FIGURES, "XHS-07", "F").getStringCellValue()).isEqualTo("Có số liệu");
            assertThat(book.cell(FIGURES, "XHS-07", "I").getNumericCellValue()).isEqualTo(30.05);
            book.cell(FIGURES, "XHS-07", "G").setCellValue(420000.07);
            book.cell(FIGURES, "XHS-07", "H").setCellValue("1.300.000");
            book.cell(FIGURES, "XHS-06", "F").setCellValue("Chưa có số liệu");
            book.cell(FIGURES, "XHS-06", "K").setCellValue("Chờ bệnh viện gửi\r\n- đợt 2");
            book.cell(TEXTS, "I", "C").setCellValue("Đã họp Ban Chỉ đạo");
        });
        var before = round.read("SYT");
        var preview = ok(office.send("SYT", file)).json();
        assertThat(round.read("SYT")).as("nothing is stored").isEqualTo(before);
        assertThat(preview.path("problems")).isEmpty();
        assertThat(lines(preview.path("changes"), "sheet", "field", "before", "after"))
                .containsExactly(
                        FIGURES + "|entries[XHS-06].status||NO_DATA",
                        FIGURES + "|entries[XHS-06].explanation||Chờ bệnh viện gửi\n- đợt 2",
                        FIGURES + "|entries[XHS-07].numerator|300,5|420000,07",
                        FIGURES + "|entries[XHS-07].denominator|1000|1300000",
                        TEXTS + "|narrative.direction||Đã họp Ban Chỉ đạo");
        ok(round.save("SYT", preview.path("draft"), null));
        var after = round.read("SYT");
        assertThat(figure(after, "XHS-07").path("value").decimalValue()).isEqualByComparingTo("32.3077");
        assertThat(figure(after, "XHS-06").path("status").asText()).isEqualTo("NO_DATA");
        assertThat(after.path("narrative").path("direction").asText()).isEqualTo("Đã họp Ban Chỉ đạo");
        assertThat(ok(office.send("SYT", file)).json().path("changes"))
                .as("the second time nothing is left to change")
                .isEmpty();
    }

    @Test
    void a_workbook_guards_itself() {
        try (var book = office.workbook("STTTT")) {
            var sheet = book.sheet(FIGURES);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(book.book.isStructureLocked()).isTrue();
            assertThat(book.cell(FIGURES, "XHS-02", "G").getCellStyle().getLocked())
                    .isFalse();
            assertThat(book.cell(FIGURES, "XHS-02", "K").getCellStyle().getQuotePrefixed())
                    .isTrue();
            for (var column : List.of("A", "B", "D", "E", "I")) {
                assertThat(book.cell(FIGURES, "XHS-02", column).getCellStyle().getLocked())
                        .as(column)
                        .isTrue();
            }
            assertThat(book.cell(FIGURES, "XHS-02", "I").getCellFormula()).contains("ROUND(");
            assertThat(book.cell(FIGURES, "KTS-04", "G").getCellStyle().getLocked())
                    .as("a statistic has no numerator")
                    .isTrue();
            assertThat(book.cell(FIGURES, "KTS-04", "I").getCellStyle().getLocked())
                    .isFalse();
            assertThat(sheet.getDataValidations())
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allSatisfy(guard -> {
                        assertThat(guard.getErrorBoxText()).isNotBlank().doesNotContain("workbook.");
                        assertThat(guard.getPromptBoxText()).isNotBlank().doesNotContain("workbook.");
                        assertThat(guard.getErrorBoxTitle().length()).isLessThanOrEqualTo(32);
                        assertThat(guard.getErrorBoxText().length()).isLessThanOrEqualTo(255);
                    });
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(book.book.getSheetVisibility(book.book.getSheetIndex("_tiendo")))
                    .isEqualTo(SheetVisibility.VERY_HIDDEN);
            for (var each : book.book) {
                each.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.STRING) {
                        assertThat(cell.getStringCellValue())
                                .as("every text has its words")
                                .doesNotContain("workbook.");
                    }
                }));
            }
        }
    }

    @Test
    void five_mistakes_are_each_told_with_sheet_and_cell() {
        var places = new ArrayList<String>();
        var file = office.edited("STTTT", book -> {
            book.cell(FIGURES, "HTS-02", "G").setCellValue("1.234");
            places.add(FIGURES + "|" + book.place(FIGURES, "HTS-02", "G") + "|number-ambiguous");
            book.cell(FIGURES, "XHS-02", "G").setCellValue(70);
            book.cell(FIGURES, "XHS-02", "H").setCellValue(60);
            places.add(FIGURES + "|" + book.place(FIGURES, "XHS-02", "G") + "|numerator-exceeds-denominator");
            book.cell(FIGURES, "XHS-05", "F").setCellValue("Không có");
            places.add(FIGURES + "|" + book.place(FIGURES, "XHS-05", "F") + "|status-unknown");
            book.cell(TASKS, "NV-01", "D").setCellValue(0.5);
            places.add(TASKS + "|" + book.place(TASKS, "NV-01", "D") + "|percent-not-whole");
            book.cell(TEXTS, "II", "C").setCellFormula("HYPERLINK(\"http://x.example\",\"Xem\")");
            places.add(TEXTS + "|" + book.place(TEXTS, "II", "C") + "|formula-not-accepted");
            book.cell(TEXTS, "I", "C").setCellValue("Đúng");
        });
        var preview = ok(office.send("STTTT", file)).json();
        assertThat(lines(preview.path("problems"), "sheet", "cell", "code")).containsExactlyElementsOf(places);
        assertThat(preview.path("problems"))
                .allSatisfy(problem -> assertThat(problem.path("message").asText())
                        .hasSizeGreaterThan(15)
                        .doesNotStartWith("field."));
        assertThat(preview.path("problems").get(0).path("message").asText()).contains("«1.234»", "1234", "1,234");
        assertThat(lines(preview.path("changes"), "field", "after")).containsExactly("narrative.direction|Đúng");
        assertThat(preview.path("draft").path("entries").isNull()).isTrue();
        assertThat(preview.path("draft").path("narrative").path("direction").asText())
                .isEqualTo("Đúng");
    }

    /** Figures as other sheets compute them, and what goes wrong there. */
    @Test
    void formulas_are_read_as_what_they_came_to() {
        var file = office.edited("SCT", book -> {
            var numerator = book.cell(FIGURES, "CQS-01", "G");
            numerator.setCellFormula("40+5");
            numerator.setCellValue(45);
            book.cell(FIGURES, "CQS-01", "H").setCellValue(60);
        });
        assertThat(lines(ok(office.send("SCT", file)).json().path("changes"), "field", "after"))
                .containsExactly("entries[CQS-01].numerator|45", "entries[CQS-01].denominator|60");

        var noValue =
                office.edited("SCT", book -> book.cell(FIGURES, "CQS-01", "G").setCellFormula("40+5"));
        assertThat(office.codes("SCT", noValue)).containsExactly("formula-without-value");
        var broken = office.edited("SCT", book -> {
            book.cell(FIGURES, "CQS-01", "G").setCellErrorValue(FormulaError.REF);
        });
        assertThat(office.codes("SCT", broken)).containsExactly("cell-error");
        var day = office.edited("SCT", book -> {
            var cell = book.cell(FIGURES, "CQS-01", "G");
            var style = book.book.createCellStyle();
            style.setDataFormat(book.book.createDataFormat().getFormat("dd/mm/yyyy"));
            cell.setCellStyle(style);
            cell.setCellValue(46000);
        });
        assertThat(office.codes("SCT", day)).containsExactly("number-is-date");
        var contradiction = office.edited("SCT", book -> {
            book.cell(FIGURES, "CQS-01", "F").setCellValue("Không áp dụng");
            book.cell(FIGURES, "CQS-01", "G").setCellValue(4);
        });
        assertThat(office.codes("SCT", contradiction)).containsExactly("status-contradicts-number");
        var number =
                office.edited("SCT", book -> book.cell(FIGURES, "CQS-01", "K").setCellValue(2025));
        assertThat(office.codes("SCT", number)).containsExactly("text-expected");
        var precise = office.edited("SCT", book -> {
            book.cell(FIGURES, "CQS-01", "G").setCellValue(1.12345678);
            book.cell(FIGURES, "CQS-01", "H").setCellValue(-1);
        });
        assertThat(office.codes("SCT", precise)).containsExactlyInAnyOrder("number-too-precise", "number-negative");
    }

    @Test
    void an_old_file_takes_nothing_back_that_was_written_since() {
        byte[] old = round.of("sgddt.clerk").bytes(round.path("SGDDT") + "/workbook.xlsx");
        ok(round.fill("SGDDT"));
        assertThat(ok(office.send("SGDDT", old)).json().path("changes")).isEmpty();
        try (var book = Workbook.open(old)) {
            book.cell(FIGURES, "XHS-03", "G").setCellValue(50);
            var changes = ok(office.send("SGDDT", book.saved())).json().path("changes");
            assertThat(lines(changes, "field", "before", "after", "meanwhile"))
                    .containsExactly("entries[XHS-03].numerator|45|50|true");
        }
    }
}
