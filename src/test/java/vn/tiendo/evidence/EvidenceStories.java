package vn.tiendo.evidence;

import static java.time.Month.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.report.PaperHandIn;
import vn.tiendo.report.Report;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.support.Province;
import vn.tiendo.support.Specimen;
import vn.tiendo.support.Stories;

/** Files on their way into the database and out of it. The same on every database. */
abstract class EvidenceStories extends Stories {

    @Autowired
    private EvidenceCommands commands;

    @Autowired
    private EvidenceReading reading;

    @Autowired
    private EvidenceFiles files;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Test
    void twenty_megabytes_come_back_as_they_went_in() throws Exception {
        var report = opened(at(1, NOVEMBER, 2023, 9), "2023-M11", "SYT").id();
        int size = 20 * 1024 * 1024;
        var content = new byte[size];
        new Random(1).nextBytes(content);
        System.arraycopy(Specimen.pdf("x"), 0, content, 0, 400);

        var file = added(report, "syt.clerk", "lớn.pdf", content);

        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        assertThat(file.size()).isEqualTo(size);
        assertThat(file.sha256()).isEqualTo(hash);
        assertThat(chunks()).containsExactly(80L, (long) ChunkStore.CHUNK);
        assertThat(hashOf(file)).isEqualTo(hash);
    }

    @Test
    void what_was_sent_up_stays_and_what_never_was_goes_for_good() throws IOException {
        var paper = opened(at(1, NOVEMBER, 2023, 9), "2023-Q4", "SYT").drafted();
        var report = paper.id();
        var kept = added(report, "syt.clerk", "giữ.pdf", Specimen.pdf("kept"));
        var ended = added(report, "syt.clerk", "gỡ sau.pdf", Specimen.pdf("ended"));
        var dropped = added(report, "syt.clerk", "gỡ ngay.pdf", Specimen.pdf("dropped"));

        commands.remove(report, province.person("syt.clerk"), dropped.id());
        assertThat(rows("evidence", "id", dropped.id())).isZero();
        assertThat(rows("evidence_chunk", "evidence_id", dropped.id())).isZero();

        paper.submitted().returnedByHead("Thiếu minh chứng");
        commands.remove(report, province.person("syt.clerk"), ended.id());
        refused(
                Kind.NOT_FOUND,
                "evidence-unknown",
                () -> commands.remove(report, province.person("syt.clerk"), ended.id()));
        var added = added(report, "syt.clerk", "mới.pdf", Specimen.pdf("new"));

        assertThat(files.of(report, 1)).extracting(EvidenceFile::id).containsExactly(kept.id(), ended.id());
        assertThat(files.of(report, 2)).extracting(EvidenceFile::id).containsExactly(kept.id(), added.id());
        assertThat(paper.version(1).evidence()).hasSize(2);
        assertThat(hashOf(ended)).isEqualTo(ended.sha256());
    }

    @Test
    void the_secret_channel_leaves_no_file_in_any_version() throws IOException {
        var paper = opened(at(15, NOVEMBER, 2027, 9), "2027-Y", "SYT").drafted();
        added(paper.id(), "syt.clerk", "một.pdf", Specimen.pdf("1"));
        paper.submitted().returnedByHead("Sửa");
        var second = added(paper.id(), "syt.clerk", "hai.pdf", Specimen.pdf("2"));

        paper.cameOnPaper(PaperHandIn.Kind.SECRET, "12/BC-SYT", LocalDate.of(2027, NOVEMBER, 15));

        assertThat(files.everOf(paper.id())).isEmpty();
        assertThat(rows("evidence_chunk", "evidence_id", second.id())).isZero();
        refused(
                Kind.NOT_FOUND,
                "evidence-unknown",
                () -> reading.get(paper.id(), second.id(), province.person(Province.REVIEWER)));
    }

    private EvidenceFile added(Report.Id report, String who, String name, byte[] content) throws IOException {
        var file = Files.write(folder.resolve("upload"), content);
        return commands.add(report, province.person(who), null, name, file);
    }

    private String hashOf(EvidenceFile file) throws IOException {
        try (var content = reading.open(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var block = new byte[100_000];
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** How many rows the largest file took, and the largest row. */
    private java.util.List<Long> chunks() {
        return jdbc.sql("select count(*) as rows_of_it, max(octet_length(content)) as largest from evidence_chunk"
                        + " group by evidence_id order by 1 desc limit 1")
                .query((row, n) -> java.util.List.of(row.getLong(1), row.getLong(2)))
                .single();
    }

    private long rows(String table, String column, long id) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
