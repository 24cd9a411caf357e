package vn.tiendo.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.support.Workbook.FIGURES;
import static vn.tiendo.support.Workbook.TASKS;
import static vn.tiendo.support.Workbook.TEXTS;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.support.Round;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;
import vn.tiendo.support.Workbook;

/** After a return only some parts of a report are open, and some figures name their source. */
@TienDoTest
class PartsTest {

    private static final String PERIOD = "2025-9M";

    @LocalServerPort
    private int port;

    @Autowired
    private TimeMachine clock;

    @Autowired
    private Workbooks workbooks;

    @BeforeEach
    void open() {
        clock.travelTo(LocalDateTime.of(2025, 9, 15, 9, 0));
        new Round(port, PERIOD).opened();
    }

    @Test
    void a_locked_part_takes_nothing_and_says_so() {
        var form = form();
        byte[] file = edited(form, book -> {
            assertThat(book.cell(FIGURES, "XHS-06", "G").getCellStyle().getLocked())
                    .isTrue();
            assertThat(book.cell(FIGURES, "XHS-07", "G").getCellStyle().getLocked())
                    .isFalse();
            book.cell(FIGURES, "XHS-06", "G").setCellValue(46);
            book.cell(FIGURES, "XHS-07", "G").setCellValue(47);
            book.cell(TASKS, "NV-01", "E").setCellValue("Khác");
            book.cell(TEXTS, "I", "C").setCellValue("Khác");
            book.cell(TEXTS, "II", "C").setCellValue("Mới");
        });
        var preview = workbooks.read(form, file);
        assertThat(preview.problems())
                .extracting(problem -> problem.field() + ":" + problem.code())
                .containsExactly(
                        "entries[XHS-06].numerator:part-locked",
                        "tasks[NV-01].result:part-locked",
                        "narrative.direction:part-locked");
        assertThat(preview.changes())
                .extracting(Preview.Change::field)
                .containsExactly("entries[XHS-07].numerator", "narrative.indicatorResults");
        assertThat(preview.draft().narrative())
                .as("sections that stay are repeated, for a draft replaces them all")
                .containsEntry("direction", "Cũ")
                .containsEntry("indicatorResults", "Mới");
        assertThat(workbooks.read(form, workbooks.xlsx(form)).problems())
                .as("what is locked and unchanged is no problem")
                .isEmpty();
    }

    @Test
    void a_figure_that_names_its_source_has_a_cell_for_it() {
        var form = form();
        var preview = workbooks.read(
                form, edited(form, book -> book.cell(FIGURES, "XHS-07", "J").setCellValue("Niên giám 2025")));
        assertThat(preview.changes())
                .extracting(change -> change.field() + "=" + change.after())
                .containsExactly("entries[XHS-07].source=Niên giám 2025");
        assertThat(preview.draft().entries())
                .containsExactly(new Preview.Entry(
                        "XHS-07",
                        Status.REPORTED,
                        new BigDecimal("45"),
                        new BigDecimal("60"),
                        null,
                        "Niên giám 2025",
                        "=1+1"));
    }

    /** What somebody typed long ago stays a text in both kinds of files, and comes back as it was. */
    @Test
    void a_text_that_looks_computed_is_only_a_text() {
        var form = form();
        byte[] file = edited(form, book -> {
            var cell = book.cell(FIGURES, "XHS-07", "K");
            assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        });
        assertThat(workbooks.read(form, file).changes()).isEmpty();
        byte[] csv = workbooks.csv(form);
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains(";'=1+1").doesNotContain(";=1+1");
        assertThat(workbooks.read(form, csv).changes()).isEmpty();
        assertThat(workbooks.read(form, csv).problems()).isEmpty();
    }

    private byte[] edited(ReportForm form, Consumer<Workbook> edit) {
        try (var book = Workbook.open(workbooks.xlsx(form))) {
            edit.accept(book);
            return book.saved();
        }
    }

    private static ReportForm form() {
        return new ReportForm(
                new Report.Id(PERIOD, "SYT"),
                1,
                "Sở Y tế",
                LocalDate.of(2024, 12, 15),
                LocalDate.of(2025, 9, 14),
                List.of(figure("XHS-06", false), figure("XHS-07", true)),
                List.of(new ReportForm.Task("NV-01", "Việc", "CHUNG", null, 50, "Xong", null, null, false)),
                List.of(
                        new ReportForm.Section("direction", "Cũ", false),
                        new ReportForm.Section("indicatorResults", null, true)));
    }

    private static ReportForm.Figure figure(String code, boolean open) {
        return new ReportForm.Figure(
                code,
                "Chỉ tiêu",
                "XA_HOI_SO",
                "%",
                ">=",
                new BigDecimal("30"),
                ReportForm.Measure.RATIO,
                "tử",
                "mẫu",
                null,
                null,
                Status.REPORTED,
                new BigDecimal("45"),
                new BigDecimal("60"),
                new BigDecimal("75"),
                null,
                "=1+1",
                open,
                open);
    }
}
