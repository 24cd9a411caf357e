package vn.tiendo.shared.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The delivered catalogue, read independently of the code under test, and copies of it to spoil. */
record CatalogueFolder(Path path) {

    static final List<String> FILES = List.of(
            "holidays.csv", "organisations.csv", "indicators.csv", "indicators_ext.csv", "tasks.csv", "systems.csv");

    static CatalogueFolder copiedTo(Path path) {
        FILES.forEach(file -> write(path.resolve(file), delivered(file)));
        return new CatalogueFolder(path);
    }

    static List<Map<String, String>> rows(String file) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = CSVParser.parse(new String(delivered(file), StandardCharsets.UTF_8), format)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void replace(String file, String what, String with) {
        String text = text(file);
        if (!text.contains(what)) {
            throw new IllegalArgumentException(file + " has no " + what);
        }
        write(path.resolve(file), text.replace(what, with).getBytes(StandardCharsets.UTF_8));
    }

    void append(String file, String row) {
        write(path.resolve(file), (text(file) + row + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Line and text of a row, so that a test says which line it has spoilt without counting. */
    int lineOf(String file, String start) {
        List<String> lines = text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(file + " has no line " + start);
    }

    void reencode(String file, String what, byte[] with) {
        String[] halves = text(file).split(Pattern.quote(what), 2);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(halves[0].getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(with);
        bytes.writeBytes(halves[1].getBytes(StandardCharsets.UTF_8));
        write(path.resolve(file), bytes.toByteArray());
    }

    void delete(String file) {
        try {
            Files.delete(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String location() {
        return path.toUri().toString();
    }

    private String text(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] delivered(String file) {
        try (InputStream in =
                Objects.requireNonNull(CatalogueFolder.class.getResourceAsStream("/catalogue/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
