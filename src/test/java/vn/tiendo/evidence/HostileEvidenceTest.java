package vn.tiendo.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import vn.tiendo.shared.DomainException;
import vn.tiendo.support.HttpPerson;
import vn.tiendo.support.Round;
import vn.tiendo.support.Specimen;
import vn.tiendo.support.TienDoTest;
import vn.tiendo.support.TimeMachine;
import vn.tiendo.support.Upload;

/** Every file of the folder is refused by its own name, over HTTP, and leaves nothing behind. */
@TienDoTest
class HostileEvidenceTest {

    private static final String PERIOD = "2023-M10";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TimeMachine time;

    @Autowired
    private EvidenceLimits limits;

    @TempDir
    private Path folder;

    private Round round;

    @BeforeEach
    void opened() {
        time.travelTo(LocalDateTime.of(2023, 10, 2, 9, 0));
        round = new Round(port, PERIOD).opened();
    }

    static Stream<Hostile> hostile() {
        return Hostile.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void is_refused_and_leaves_nothing(Hostile file) {
        var answer =
                round.clerk("SYT").upload(round.path("SYT") + "/evidence", new Upload(file.name(), file.content()));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(file.status());
        assertThat(answer.problem()).as(answer.toString()).isEqualTo(file.slug());
        assertThat(answer.json().path("detail").asText())
                .isNotBlank()
                .doesNotContain("problem.", "{", "null", "\u202e", "\u0007");
        assertThat(rows("select count(*) from evidence where report_id = '" + round.id("SYT") + "'"))
                .isZero();
        assertThat(rows("select count(*) from evidence_chunk c where not exists"
                        + " (select 1 from evidence e where e.id = c.evidence_id)"))
                .isZero();
        assertThat(rows("select count(*) from report_author where report_id = '" + round.id("SYT") + "'"))
                .isZero();
        assertThat(spooled()).isEmpty();
    }

    /** The same door is open for what is honest. */
    @Test
    void what_is_honest_is_taken() {
        var honest = Map.ofEntries(
                Map.entry("a.pdf", Specimen.pdf("honest")),
                Map.entry("a.png", Specimen.image("png")),
                Map.entry("a.JPG", Specimen.image("jpg")),
                Map.entry("a.gif", Specimen.image("gif")),
                Map.entry("a.webp", Specimen.webp()),
                Map.entry("a.docx", Specimen.docx(Map.of())),
                Map.entry("a.xlsx", Specimen.sample("sample.xlsx")),
                Map.entry("a.pptx", Specimen.pptx()),
                Map.entry("a.doc", Specimen.ole(Map.of("WordDocument", Specimen.word(false)))),
                Map.entry("a.xls", Specimen.sample("sample.xls")),
                Map.entry("a.ppt", Specimen.ole(Map.of("PowerPoint Document", new byte[16]))),
                Map.entry("a.odt", Specimen.odt(Map.of())),
                Map.entry("a.ods", Specimen.sample("sample.ods")),
                Map.entry("a.csv", Specimen.text("\ufeffChỉ tiêu;Tử số\r\nXHS-07;45\r\n")),
                Map.entry("a.txt", Specimen.text("Số liệu tháng 10")));
        var indicators = round.read("SGDDT").path("entries").findValuesAsText("indicator");
        int[] turn = {0};
        honest.forEach((name, content) -> {
            String figure = indicators.get(turn[0]++ % indicators.size());
            HttpPerson.Answer answer = round.clerk("SGDDT")
                    .upload(round.path("SGDDT") + "/evidence?indicator=" + figure, new Upload(name, content));
            assertThat(answer.status()).as(name + " " + answer).isEqualTo(201);
            assertThat(round.clerk("SGDDT")
                            .bytes(round.path("SGDDT") + "/evidence/"
                                    + answer.json().path("n")))
                    .isEqualTo(content);
        });
        assertThat(round.read("SGDDT").path("evidence")).hasSize(honest.size());
    }

    @Test
    void a_bomb_that_admits_it_is_not_unpacked_at_all() throws IOException {
        var meter = new ByteMeter();
        refusedAfter(
                meter,
                "evidence-unpacks-too-large",
                Hostile.declaring(Specimen.docx(Map.of("word/x.xml", new byte[1000])), Integer.MIN_VALUE));
        assertThat(meter.bytes()).isZero();
    }

    @Test
    void a_bomb_that_lies_is_unpacked_no_further_than_it_said() throws IOException {
        var meter = new ByteMeter();
        refusedAfter(
                meter,
                "evidence-damaged",
                Hostile.declaring(Specimen.docx(Map.of("word/x.xml", new byte[40 * 1024 * 1024])), 10));
        assertThat(meter.bytes()).isPositive().isLessThan(64 * 1024);
    }

    @Test
    void what_a_file_may_unpack_to_is_measured_over_all_its_parts() throws IOException {
        var random = new byte[3 * 1024 * 1024];
        new java.util.Random(7).nextBytes(random);
        var zip = Specimen.docx(Map.of("word/a", random, "word/b", random));
        var meter = new ByteMeter();
        var small = new EvidenceLimits(
                DataSize.ofMegabytes(20), 10, DataSize.ofMegabytes(200), DataSize.ofMegabytes(5), 150, 5000);
        var file = written(zip);
        assertThatThrownBy(() -> new ZipInspection("x", file, small, meter).type())
                .isInstanceOfSatisfying(
                        DomainException.class, no -> assertThat(no.slug()).isEqualTo("evidence-unpacks-too-large"));
        assertThat(meter.bytes()).isZero();
        assertThat(new ZipInspection("x", file, limits, meter).type()).contains(EvidenceType.DOCX);
        assertThat(meter.bytes()).isGreaterThan(6 * 1024 * 1024);
    }

    private void refusedAfter(ByteMeter meter, String slug, byte[] zip) throws IOException {
        var file = written(zip);
        assertThatThrownBy(() -> new ZipInspection("x", file, limits, meter).type())
                .isInstanceOfSatisfying(
                        DomainException.class, no -> assertThat(no.slug()).isEqualTo(slug));
    }

    private Path written(byte[] content) {
        try {
            return Files.write(folder.resolve("x.docx"), content);
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    private static java.util.List<Path> spooled() {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("evidence"))
                    .toList();
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private long rows(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
