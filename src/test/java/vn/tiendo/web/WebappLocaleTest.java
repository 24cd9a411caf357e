package vn.tiendo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebappLocaleTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%[sd]");
    private static final Set<String> PROPER_NAMES = Set.of("Camunda", "Cockpit", "Optimize");
    private static final double UNTRANSLATED_AT_MOST = 0.03;

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void every_text_is_there(String app) throws IOException {
        assertThat(without(texts(app, "en"), texts(app, "vi"))).isEmpty();
    }

    // Dates may have more: moment knows formats that the English file leaves to it.
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void no_label_is_left_over(String app) throws IOException {
        assertThat(without(labels(app, "vi"), labels(app, "en"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void labels_have_the_same_placeholders(String app) throws IOException {
        Map<String, String> vietnamese = labels(app, "vi");

        labels(app, "en").forEach((key, english) -> assertThat(placeholders(vietnamese.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(placeholders(english)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void the_file_is_composed_and_has_no_byte_order_mark(String app) throws IOException {
        String file = read(app, "vi");

        assertThat(Normalizer.isNormalized(file, Normalizer.Form.NFC)).isTrue();
        assertThat(file).doesNotStartWith("\uFEFF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void hardly_any_label_stays_english(String app) throws IOException {
        Map<String, String> vietnamese = labels(app, "vi");
        Map<String, String> english = labels(app, "en");
        english.values().removeIf(label -> label.length() <= 3 || PROPER_NAMES.contains(label));

        List<String> untranslated = english.keySet().stream()
                .filter(key -> english.get(key).equals(vietnamese.get(key)))
                .toList();

        assertThat((double) untranslated.size() / english.size())
                .as("untranslated in %s: %s", app, untranslated)
                .isLessThan(UNTRANSLATED_AT_MOST);
    }

    private static Set<String> without(Map<String, String> all, Map<String, String> known) {
        Set<String> rest = new TreeSet<>(all.keySet());
        rest.removeAll(known.keySet());
        return rest;
    }

    private static Map<String, String> labels(String app, String language) throws IOException {
        Map<String, String> labels = new TreeMap<>(texts(app, language));
        labels.keySet().removeIf(path -> !path.startsWith("/labels/"));
        return labels;
    }

    private static Map<String, String> texts(String app, String language) throws IOException {
        String withoutMark = read(app, language).replaceFirst("^\uFEFF", "");
        Map<String, String> texts = new TreeMap<>();
        collect("", new ObjectMapper().readTree(withoutMark), texts);
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }

    private static List<String> placeholders(String label) {
        return PLACEHOLDER
                .matcher(label)
                .results()
                .map(WebappLocaleTest::nameOf)
                .sorted()
                .toList();
    }

    private static String nameOf(MatchResult placeholder) {
        return placeholder.group(1) == null ? placeholder.group() : placeholder.group(1);
    }

    private static String read(String app, String language) throws IOException {
        String file = "META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json";
        try (InputStream in = WebappLocaleTest.class.getClassLoader().getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
