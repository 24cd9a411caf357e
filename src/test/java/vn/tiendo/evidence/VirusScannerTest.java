package vn.tiendo.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.util.unit.DataSize;
import vn.tiendo.evidence.FakeClamd.Manner;
import vn.tiendo.shared.DomainException;
import vn.tiendo.support.Specimen;

/** A file is taken only after the scanner, where there is one, has said that it is clean. */
class VirusScannerTest {

    private static final EvidenceLimits LIMITS = new EvidenceLimits(
            DataSize.ofMegabytes(20), 10, DataSize.ofMegabytes(200), DataSize.ofMegabytes(200), 150, 5000);

    @TempDir
    private Path folder;

    @Test
    void an_infected_file_is_refused_by_the_name_of_what_is_in_it() throws IOException {
        try (var clamd = new FakeClamd(Manner.SCANS)) {
            var infected = Specimen.text("Ghi chú\n" + Specimen.EICAR);
            assertThat(inspected(clamd.port(), Specimen.text("Ghi chú")).type()).isEqualTo(EvidenceType.TEXT);
            refused("evidence-infected", DomainException.Kind.INVALID, clamd.port(), infected)
                    .satisfies(no -> assertThat(((DomainException) no).arguments())
                            .containsExactly("ghi-chu.txt", "Eicar-Test-Signature"));
            assertThat(clamd.received()).isEqualTo(infected.length);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Manner.class, names = "SCANS", mode = Mode.EXCLUDE)
    void a_scanner_that_does_not_do_its_work_lets_nothing_through(Manner manner) throws IOException {
        // more than the buffers between the two take, so that a deaf one blocks the sending
        var content = "số liệu ".repeat(1_500_000).getBytes(StandardCharsets.UTF_8);
        try (var clamd = new FakeClamd(manner)) {
            refused("evidence-scanner-away", DomainException.Kind.UNAVAILABLE, clamd.port(), content);
        }
    }

    @Test
    void a_scanner_that_is_not_there_lets_nothing_through() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        refused("evidence-scanner-away", DomainException.Kind.UNAVAILABLE, nobody, Specimen.text("x"));
    }

    @Test
    void where_none_is_set_up_nothing_is_scanned() {
        var configuration = new EvidenceConfiguration();
        assertThat(configuration.virusScanner(" ", 3310, Duration.ofSeconds(1))).isInstanceOf(NoScanner.class);
        assertThat(configuration.virusScanner("av", 3310, Duration.ofSeconds(1)))
                .isInstanceOf(ClamdScanner.class);
    }

    @Test
    void an_answer_ends_at_its_zero_byte_also_on_an_open_line() throws IOException {
        try (var clamd = new FakeClamd(Manner.SCANS)) {
            var scanner = new ClamdScanner("localhost", clamd.port(), Duration.ofSeconds(5));
            assertThat(scanner.scan(new ByteArrayInputStream(new byte[0]))).isEmpty();
        }
    }

    private Inspection.Result inspected(int port, byte[] content) throws IOException {
        var file = Files.write(folder.resolve("x"), content);
        var scanner = new ClamdScanner("localhost", port, Duration.ofMillis(700));
        return new Inspection(LIMITS, scanner).of("ghi-chu.txt", file);
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ?> refused(
            String slug, DomainException.Kind kind, int port, byte[] content) {
        return assertThatThrownBy(() -> inspected(port, content)).isInstanceOfSatisfying(DomainException.class, no -> {
            assertThat(no.slug()).isEqualTo(slug);
            assertThat(no.kind()).isEqualTo(kind);
        });
    }
}
