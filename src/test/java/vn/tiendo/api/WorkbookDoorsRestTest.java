package vn.tiendo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.support.Office.figure;
import static vn.tiendo.support.Office.lines;
import static vn.tiendo.support.Round.ok;
import static vn.tiendo.support.Workbook.FIGURES;
import static vn.tiendo.support.Workbook.TASKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tiendo.report.Report.State;
import vn.tiendo.support.Office;
import vn.tiendo.support.Round;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;
import vn.tiendo.support.Upload;
import vn.tiendo.support.Workbook;

/** Which file is taken from whom, and the same report as a plain table. */
@TienDoTest
class WorkbookDoorsRestTest {

    private static final String PERIOD = "2023-Q2";

    @LocalServerPort
    private int port;

    @Autowired
    private TimeMachine clock;

    private Round round;
    private Office office;

    @BeforeEach
    void open() {
        clock.travelTo(LocalDateTime.of(2023, 6, 15, 9, 0));
        round = new Round(port, PERIOD).opened();
        office = new Office(round);
    }

    @Test
    void only_its_own_workbook_is_taken() {
        new Round(port, "2024-H2").opened();
        byte[] otherUnit = round.of("stc.clerk").bytes(round.path("STC") + "/workbook.xlsx");
        byte[] otherPeriod = round.of("snv.clerk").bytes(new Round(port, "2024-H2").path("SNV") + "/workbook.xlsx");
        assertThat(office.send("SNV", otherUnit).problem()).isEqualTo("workbook-other-unit");
        assertThat(office.send("SNV", otherPeriod).problem()).isEqualTo("workbook-other-period");
        byte[] first = round.of("snv.clerk").bytes(round.path("SNV") + "/workbook.xlsx");
        byte[] firstCsv = round.of("snv.clerk").bytes(round.path("SNV") + "/workbook.csv");
        round.at("SNV", State.RETURNED);
        assertThat(office.send("SNV", first).problem()).isEqualTo("workbook-other-version");
        assertThat(office.send("SNV", firstCsv).problem()).isEqualTo("workbook-other-version");
        ok(office.send("SNV", round.of("snv.clerk").bytes(round.path("SNV") + "/workbook.xlsx")));
        var old = round.of("snv.clerk").bytes(round.path("SNV") + "/workbook.xlsx?version=1");
        assertThat(office.send("SNV", old).problem()).isEqualTo("workbook-other-version");
    }

    @Test
    void lines_that_have_moved_are_noticed() {
        List<Consumer<Workbook>> bends = List.of(
                book -> book.cell(FIGURES, "XHS-02", "A").setCellValue("XHS-01"),
                book -> book.sheet(FIGURES).shiftRows(8, book.sheet(FIGURES).getLastRowNum(), 1),
                book -> book.book.removeSheetAt(book.book.getSheetIndex(TASKS)),
                book -> book.sheet("_tiendo").getRow(0).getCell(4).setCellValue("k0"),
                book -> {
                    var sheet = book.sheet(FIGURES);
                    sheet.createRow(sheet.getLastRowNum() + 1).createCell(0).setCellValue("XHS-99");
                });
        for (var bend : bends) {
            var answer = office.send("STTTT", office.edited("STTTT", bend));
            assertThat(answer.problem()).as(answer.toString()).isEqualTo("workbook-bent");
        }
        var format = office.send("STTTT", office.edited("STTTT", book -> book.sheet("_tiendo")
                .getRow(0)
                .getCell(1)
                .setCellValue("99")));
        assertThat(format.problem()).isEqualTo("workbook-other-format");
    }

    @Test
    void a_table_of_text_goes_the_same_way() {
        ok(round.save(
                "SGTVT",
                Map.of(
                        "entries",
                        List.of(Map.of(
                                "indicator",
                                "CQS-01",
                                "numerator",
                                1.5,
                                "denominator",
                                60,
                                "explanation",
                                "=1+1;\"x\"")),
                        "narrative",
                        Map.of("direction", "- Đã họp;\n'=nháy")),
                null));
        byte[] file = round.of("sgtvt.clerk").bytes(round.path("SGTVT") + "/workbook.csv");
        String csv = new String(file, StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFTienDo;1;" + PERIOD + ".SGTVT;1;");
        assertThat(csv).contains("\"'=1+1;\"\"x\"\"\"", "\"'- Đã họp;\n'=nháy\"", ";1,5;60;2,5;");
        assertThat(ok(office.send("SGTVT", file)).json().path("changes"))
                .as("back unchanged")
                .isEmpty();

        var edited = csv.replace(";1,5;60;", ";45;60;").replace(";2,5;", ";=cmd|' /C calc'!A0;");
        var preview = ok(office.send("SGTVT", edited.getBytes(StandardCharsets.UTF_8)))
                .json();
        assertThat(lines(preview.path("changes"), "sheet", "field", "after"))
                .containsExactly("null|entries[CQS-01].numerator|45");
        ok(round.save("SGTVT", preview.path("draft"), null));
        assertThat(figure(round.read("SGTVT"), "CQS-01").path("value").decimalValue())
                .isEqualByComparingTo("75");
        assertThat(figure(round.read("SGTVT"), "CQS-01").path("explanation").asText())
                .isEqualTo("=1+1;\"x\"");

        assertThat(ok(office.send("SGTVT", withCommas(csv).getBytes(StandardCharsets.UTF_8)))
                        .json()
                        .path("changes"))
                .as("saved by a spreadsheet of another country; the file is older than what was taken above")
                .hasSize(1);
        var injected = csv.replace("'- Đã họp", "=HYPERLINK(\"\"x\"\")");
        assertThat(lines(
                        ok(office.send("SGTVT", injected.getBytes(StandardCharsets.UTF_8)))
                                .json()
                                .path("problems"),
                        "cell",
                        "field",
                        "code"))
                .hasSize(1)
                .first()
                .asString()
                .matches("C\\d+\\|narrative.direction\\|formula-not-accepted");
        byte[] windows = csv.substring(1).getBytes(Charset.forName("windows-1258"));
        assertThat(office.send("SGTVT", windows).problem()).isEqualTo("workbook-csv-encoding");
        String cut = csv.substring(0, csv.indexOf("VI;"));
        assertThat(office.send("SGTVT", cut.getBytes(StandardCharsets.UTF_8)).problem())
                .isEqualTo("workbook-bent");
    }

    @Test
    void who_may_see_the_report_may_have_its_file_and_only_its_clerk_brings_one_in() {
        byte[] file = round.of("auditor").bytes(round.path("STP") + "/workbook.xlsx");
        for (var stranger : List.of("auditor", "stp.head", "stttt.reviewer", "admin")) {
            var answer = round.of(stranger).upload(round.path("STP") + "/workbook", new Upload("a.xlsx", file));
            assertThat(answer.status()).as(stranger + " " + answer).isEqualTo(403);
        }
        assertThat(round.of("syt.clerk")
                        .upload(round.path("STP") + "/workbook", new Upload("a.xlsx", file))
                        .status())
                .isEqualTo(404);
        for (var ending : List.of("xlsx", "csv")) {
            var mine = round.clerk("STP").get(round.path("STP") + "/workbook." + ending);
            assertThat(mine.status()).isEqualTo(200);
            assertThat(mine.header("Content-Disposition")).contains("attachment", "bao-cao-2023-Q2-STP." + ending);
            assertThat(mine.header("Cache-Control")).contains("no-store");
            assertThat(round.clerk("SYT")
                            .get(round.path("STP") + "/workbook." + ending)
                            .status())
                    .isEqualTo(404);
        }
        ok(office.send("STP", file));
        round.at("STP", State.AWAITING_ENDORSEMENT);
        var late = office.send("STP", file);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("report-wrong-state");
    }

    private static String withCommas(String csv) {
        try (var records = CSVParser.parse(
                csv.substring(1), CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
            var text = new StringBuilder("\uFEFF");
            try (var printer = CSVFormat.EXCEL.print(text)) {
                for (var each : records) {
                    printer.printRecord(each.toList());
                }
            }
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
