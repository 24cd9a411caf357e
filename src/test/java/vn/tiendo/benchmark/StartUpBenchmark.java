package vn.tiendo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the packed program takes to start beside a bare Camunda application with webapps and REST, packed the same
 * way, each on a database file that has been started on before, taking turns on this machine. Prints, judges nothing.
 */
class StartUpBenchmark {

    private static final int PAIRS = Integer.getInteger("pairs", 5);
    private static final Pattern STARTED = Pattern.compile("process running for ([0-9.]+)");

    @TempDir
    private Path folder;

    @Test
    void beside_a_bare_camunda_application() throws Exception {
        Path target = Path.of("target").toAbsolutePath();
        Path bare = packedBare(target.resolve("bare-camunda"));
        Path ours = ours(target);
        seconds("bare", bare);
        seconds("ours", ours);
        List<Double> ratios = new ArrayList<>();
        for (int pair = 1; pair <= PAIRS; pair++) {
            double yardstick = seconds("bare", bare);
            double measured = seconds("ours", ours);
            ratios.add(measured / yardstick);
            System.out.printf("start %d: TienDo %.1f s, bare Camunda %.1f s%n", pair, measured, yardstick);
        }
        ratios.sort(null);
        System.out.printf(
                "TienDo starts in %.2f x the time of bare Camunda (median of %d pairs, %.2f to %.2f)%n",
                ratios.get(ratios.size() / 2), PAIRS, ratios.get(0), ratios.get(ratios.size() - 1));
    }

    /** From the start of the JVM until Spring Boot says that it has started. */
    private double seconds(String name, Path jar) throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve(name));
        Path output = home.resolve("output.log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-jar",
                        jar.toString(),
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:file:./data/" + name)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            for (int waited = 0; waited < 1200 && process.isAlive(); waited++) {
                var started = STARTED.matcher(Files.readString(output));
                if (started.find()) {
                    return Double.parseDouble(started.group(1));
                }
                Thread.sleep(100);
            }
            throw new IllegalStateException("did not start:\n" + Files.readString(output));
        } finally {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static Path packedBare(Path out) throws IOException, InterruptedException {
        var maven = new ProcessBuilder("mvn", "-q", "-B", "-f", "src/test/bare-camunda", "-Dout=" + out, "package")
                .inheritIO()
                .start();
        if (maven.waitFor() != 0) {
            throw new IllegalStateException("the bare application could not be packed");
        }
        return out.resolve("bare-camunda.jar");
    }

    private static Path ours(Path target) throws IOException {
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("tiendo-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
