package vn.tiendo.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tiendo.support.Workbook.FIGURES;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import vn.tiendo.shared.DomainException;
import vn.tiendo.support.HttpPerson.Answer;
import vn.tiendo.support.Round;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;
import vn.tiendo.support.Upload;
import vn.tiendo.support.Workbook;

/** Files made to harm: each is refused by its name, no more of it is read than was allowed, and nothing is stored. */
@TienDoTest
class HostileWorkbookTest {

    private static final WorkbookSettings LIMITS =
            new WorkbookSettings(DataSize.ofMegabytes(5), DataSize.ofMegabytes(10), 2000, 200);

    @LocalServerPort
    private int port;

    @Autowired
    private TimeMachine clock;

    @Autowired
    private JdbcClient jdbc;

    private Round round;

    @BeforeEach
    void open() {
        clock.travelTo(LocalDateTime.of(2023, 9, 15, 9, 0));
        round = new Round(port, "2023-Q3").opened();
    }

    record Hostile(String name, String slug, Make make) {

        interface Make {
            byte[] of(byte[] workbook, byte[] csv);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Hostile> hostile() {
        return Stream.of(
                new Hostile("zip bomb", "workbook-unpacks-too-large", (x, c) -> new HostileFiles(x).bomb()),
                new Hostile("2,000 entries", "workbook-unpacks-too-large", (x, c) -> new HostileFiles(x).manyEntries()),
                new Hostile("macros", "workbook-macros", (x, c) -> new HostileFiles(x).macros()),
                new Hostile("xlsm without macros", "workbook-macros", (x, c) -> new HostileFiles(x).macroType()),
                new Hostile("external link", "workbook-external-links", (x, c) -> new HostileFiles(x).externalLink()),
                new Hostile("fetched picture", "workbook-external-links", (x, c) -> new HostileFiles(x).outside()),
                new Hostile("OLE object", "workbook-embedded", (x, c) -> new HostileFiles(x).embedded()),
                new Hostile("10,000 columns", "workbook-sheet-too-large", (x, c) -> new HostileFiles(x).wide()),
                new Hostile("100,000 rows", "workbook-sheet-too-large", (x, c) -> new HostileFiles(x).tall(100_000)),
                new Hostile(
                        "1,000,000 rows", "workbook-unpacks-too-large", (x, c) -> new HostileFiles(x).tall(1_000_000)),
                new Hostile("billion laughs", "workbook-unreadable", (x, c) -> new HostileFiles(x).laughs()),
                new Hostile("XXE", "workbook-unreadable", (x, c) -> new HostileFiles(x).fetches()),
                new Hostile("two sheets of one name", "workbook-unreadable", (x, c) -> new HostileFiles(x).twice()),
                new Hostile("texts that are not there", "workbook-unreadable", (x, c) -> new HostileFiles(x)
                        .sharedTextMissing()),
                new Hostile(
                        "one text longer than a cell, for all of them",
                        "workbook-unreadable",
                        (x, c) -> new HostileFiles(x).sharedTextTooLong()),
                new Hostile("cut off", "workbook-unreadable", (x, c) -> new HostileFiles(x).cutOff()),
                new Hostile("password", "workbook-encrypted", (x, c) -> new HostileFiles(x).encrypted()),
                new Hostile("xls", "workbook-old-format", (x, c) -> HostileFiles.oldFormat()),
                new Hostile("noise", "workbook-unreadable", (x, c) -> HostileFiles.noise(10_000)),
                new Hostile(
                        "noise with a zip's sign", "workbook-unreadable", (x, c) -> signed(HostileFiles.noise(10_000))),
                new Hostile("html", "workbook-unreadable", (x, c) -> HostileFiles.html()),
                new Hostile("nothing", "workbook-missing", (x, c) -> new byte[0]),
                new Hostile("6 MB", "workbook-too-large", (x, c) -> HostileFiles.noise(6_000_000)),
                new Hostile("csv of 10,000 columns", "workbook-sheet-too-large", (x, c) -> HostileFiles.wideCsv(c)),
                new Hostile("csv of 100,000 lines", "workbook-sheet-too-large", (x, c) -> HostileFiles.tallCsv(c)),
                new Hostile("csv without an end", "workbook-bent", (x, c) -> HostileFiles.openCsv(c)),
                new Hostile("csv that only begins as ours", "workbook-other-format", (x, c) -> "TienDo;x"
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void it_is_refused_by_its_name(Hostile file) {
        var stored = stored();
        var answer = send("bang.xlsx", file.make().of(xlsx(), csv()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.problem()).as(answer.toString()).isEqualTo(file.slug());
        assertThat(answer.json().path("detail").asText()).hasSizeGreaterThan(30).doesNotContain("{", "problem.");
        assertThat(stored()).as("rows of every table").isEqualTo(stored);
    }

    /** Formulas that would call programs or fetch pages: a problem of a text, no more than its number in a figure. */
    @ParameterizedTest
    @MethodSource
    void formulas_never_become_text(Consumer<Workbook> edit, List<String> codes) {
        var stored = stored();
        byte[] file;
        try (var book = Workbook.open(xlsx())) {
            edit.accept(book);
            file = book.saved();
        }
        var preview = send("bang.xlsx", file).json();
        assertThat(codes(preview)).as(preview.toString()).isEqualTo(codes);
        assertThat(preview.path("changes").toString() + preview.path("draft")).doesNotContain("HYPERLINK", "cmd|", "=");
        assertThat(stored()).isEqualTo(stored);
    }

    static Stream<Arguments> formulas_never_become_text() {
        return Stream.of(
                formula("K", "HYPERLINK(\"http://evil.example\",\"Xem\")", "formula-not-accepted"),
                formula("G", "HYPERLINK(\"http://evil.example\",\"Xem\")", "formula-without-value"),
                text("K", "=cmd|' /C calc'!A0", "formula-not-accepted"),
                text("K", "@SUM(1+1)*cmd|' /C calc'!A0", "formula-not-accepted"),
                text("K", "-2+3+cmd|' /C calc'!A0", "formula-not-accepted"),
                text("K", "=HYPERLINK(\"http://evil.example\")", "formula-not-accepted"),
                text("G", "=cmd|' /C calc'!A0", "number-unreadable"),
                text("F", "=HYPERLINK(\"http://evil.example\")", "status-unknown"),
                text("K", "a_x0001_b", "text-control-character"));
    }

    /** A digit too many to be worth computing with. */
    @Test
    void a_number_of_a_billion_digits_costs_nothing() {
        for (var number : List.of("1E999999999", "-1E308", "1E-999999999", "1e-300", "9".repeat(5000))) {
            var read = CellText.of(
                    new Raw(Raw.Type.NUMBER, number, false, false),
                    new Layout.Slot("entries[X].numerator", 6, Layout.Kind.AMOUNT, "", true),
                    "",
                    null);
            // 1E-999999999 is a zero for every spreadsheet
            assertThat(read.problem() == null ? read.text() : read.problem().code())
                    .as(number.substring(0, 6))
                    .isIn("number-too-large", "number-too-precise", "number-unreadable", "0");
        }
    }

    @Test
    void no_more_is_unpacked_than_was_allowed() {
        var unpacking = new Unpacking(1_000_000);
        assertThatThrownBy(() -> unpacking.read(new HostileFiles(xlsx()).bomb()))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("workbook-unpacks-too-large");
        assertThat(unpacking.unpacked()).isLessThanOrEqualTo(1_000_000 + 8192);
    }

    @Test
    void a_sheet_is_not_read_to_its_end_when_it_is_too_large() {
        var row = new StringBuilder("<worksheet><sheetData><row>");
        var wide = new SheetReader("x", List.of(), Set.of(), LIMITS);
        assertThatThrownBy(() ->
                        wide.read(bytes(row + "<c><v>1</v></c>".repeat(10_000) + "</row></sheetData></worksheet>")))
                .hasMessageContaining("workbook-sheet-too-large");
        assertThat(wide.seen()).isEqualTo(LIMITS.columns() + 1);
        var empty = new SheetReader("x", List.of(), Set.of(), LIMITS);
        assertThatThrownBy(() -> empty.read(bytes(row + "<c/>".repeat(1_000_000) + "</row></sheetData></worksheet>")))
                .hasMessageContaining("workbook-sheet-too-large");
        assertThat(empty.seen()).isLessThanOrEqualTo(50_001);
    }

    @Test
    void names_are_only_names() {
        var answer = send("..\\\\..\\\\..\\\\windows\\\\system32\\\\a.xlsx", xlsx());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(send("../../../../etc/passwd", csv()).status()).isEqualTo(200);
        assertThat(send("a.csv", new HostileFiles(xlsx()).climbing()).status())
                .as("an entry that climbs out is never written anywhere")
                .isEqualTo(200);
        assertThat(Files.exists(Path.of("/tmp/tiendo-owned.xml"))).isFalse();
    }

    /** A spreadsheet makes a link of every address that is typed; nobody follows it. */
    @Test
    void an_address_in_a_text_is_no_link_of_the_workbook() {
        byte[] file;
        try (var book = Workbook.open(xlsx())) {
            var cell = book.cell(FIGURES, "CQS-01", "K");
            cell.setCellValue("Xem https://tiendo.example/a");
            var link = book.book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://tiendo.example/a");
            cell.setHyperlink(link);
            file = book.saved();
        }
        var preview = send("a.xlsx", file).json();
        assertThat(preview.path("changes").get(0).path("after").asText()).isEqualTo("Xem https://tiendo.example/a");
    }

    private static Arguments formula(String column, String formula, String code) {
        Consumer<Workbook> edit = book -> book.cell(FIGURES, "CQS-01", column).setCellFormula(formula);
        return Arguments.of(edit, List.of(code));
    }

    private static Arguments text(String column, String text, String code) {
        Consumer<Workbook> edit = book -> book.cell(FIGURES, "CQS-01", column).setCellValue(text);
        return Arguments.of(edit, List.of(code));
    }

    private static byte[] signed(byte[] noise) {
        noise[0] = 'P';
        noise[1] = 'K';
        noise[2] = 3;
        noise[3] = 4;
        return noise;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> codes(JsonNode preview) {
        return preview.path("problems").findValuesAsText("code");
    }

    private byte[] xlsx() {
        return round.of("sct.clerk").bytes(round.path("SCT") + "/workbook.xlsx");
    }

    private byte[] csv() {
        return round.of("sct.clerk").bytes(round.path("SCT") + "/workbook.csv");
    }

    private Answer send(String name, byte[] file) {
        return round.of("sct.clerk").upload(round.path("SCT") + "/workbook", new Upload(name, file));
    }

    /** How many rows each table has, and the newest state of the report. */
    private Map<String, Object> stored() {
        Map<String, Object> counts = new TreeMap<>();
        jdbc.sql("select table_name from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list()
                .forEach(table -> counts.put(
                        table,
                        jdbc.sql("select count(*) from \"" + table + "\"")
                                .query(Long.class)
                                .single()));
        assertThat(counts).hasSizeGreaterThan(20);
        counts.put("report", round.read("SCT").toString());
        return counts;
    }
}
