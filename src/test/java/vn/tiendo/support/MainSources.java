package vn.tiendo.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of {@code src/main}, for rules that bytecode no longer shows. */
public final class MainSources {

    private static final Pattern COMMENT_OR_LITERAL =
            Pattern.compile("//[^\n]*|/\\*.*?\\*/|\"\"\"(?:.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\n])*)\"", Pattern.DOTALL);

    private final Map<String, String> files;

    private MainSources(Map<String, String> files) {
        this.files = files;
    }

    public static MainSources read() {
        try (var found = Files.walk(Path.of("src/main/java"))) {
            Map<String, String> files = new LinkedHashMap<>();
            for (var file : found.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                files.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
            return new MainSources(files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One class only. */
    public MainSources in(String simpleName) {
        return new MainSources(Map.of(simpleName, files.get(simpleName)));
    }

    public MainSources mentioning(String word) {
        return new MainSources(files.entrySet().stream()
                .filter(file -> file.getValue().contains(word))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** First groups of all matches in code, comments left out. */
    public Set<String> matches(String regex) {
        var pattern = Pattern.compile(regex, Pattern.DOTALL);
        Set<String> found = new TreeSet<>();
        files.values()
                .forEach(text ->
                        pattern.matcher(withoutComments(text)).results().forEach(match -> found.add(match.group(1))));
        return found;
    }

    public Stream<String> literals() {
        return files.values().stream().map(MainSources::literalsOf).flatMap(Collection::stream);
    }

    public static List<String> literalsOf(String source) {
        return COMMENT_OR_LITERAL
                .matcher(source)
                .results()
                .map(match -> match.group(1) != null ? match.group(1) : match.group())
                .filter(text -> !text.startsWith("//") && !text.startsWith("/*"))
                .toList();
    }

    private static String withoutComments(String source) {
        return COMMENT_OR_LITERAL
                .matcher(source)
                .replaceAll(match ->
                        match.group().startsWith("/") ? "" : java.util.regex.Matcher.quoteReplacement(match.group()));
    }

    /** A message file of {@code src/main/resources}. */
    public static Map<String, String> texts(String name) {
        var properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                if (super.put(key, text) != null) {
                    throw new AssertionError(name + " says twice what " + key + " is");
                }
                return null;
            }
        };
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/" + name + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
