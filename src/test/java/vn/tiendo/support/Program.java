package vn.tiendo.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.web.client.ResourceAccessException;
import vn.tiendo.TienDoApplication;

/**
 * The program as a process of its own, with a real environment. After a refused start a second one in the same JVM would
 * meet what the webapps' filters keep in static fields.
 */
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ProcessBuilder command;
    private final Process process;
    private final Path output;
    private final int port;

    private Program(ProcessBuilder command, Path output, int port) throws IOException {
        this.command = command;
        this.process = command.start();
        this.output = output;
        this.port = port;
    }

    /** @param folder where it works and writes what it says */
    public static Program start(Path folder, Map<String, String> environment, String... arguments) {
        try {
            int port = freePort();
            var output = Files.createTempFile(folder, "program", ".log");
            var command = new java.util.ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    TienDoApplication.class.getName(),
                    "--server.port=" + port,
                    "--spring.thymeleaf.check-template-location=false"));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            builder.environment().putAll(environment);
            return new Program(builder, output, port);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same once more: in the same folder, on the same port. The one before must have ended. */
    public Program again() {
        try {
            return new Program(command, output, port);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As when the power fails: without a word to anybody, and nothing is put away. */
    public void kill() {
        process.destroyForcibly();
        gone();
    }

    /** Waits until it answers. */
    public Program ready() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .failFast(this::mustLive)
                .ignoreException(ResourceAccessException.class)
                .until(() -> new TestRestTemplate()
                        .getForEntity(address("/actuator/health"), String.class)
                        .getStatusCode()
                        .is2xxSuccessful());
        return this;
    }

    private void mustLive() {
        if (!process.isAlive()) {
            throw new AssertionError("ended:\n" + String.join("\n", said()));
        }
    }

    /** Waits until it ends by itself. @return its exit code */
    public int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running:\n" + String.join("\n", said()));
        }
        return process.exitValue();
    }

    public int port() {
        return port;
    }

    public String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** All lines it has written, also before it was started again. */
    public List<String> said() {
        try {
            return Files.readAllLines(output);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        process.destroy();
        gone();
    }

    private void gone() {
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
