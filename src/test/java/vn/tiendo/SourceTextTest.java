package vn.tiendo;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.organization.Role;
import vn.tiendo.period.Period;
import vn.tiendo.report.FigureRuleFile;
import vn.tiendo.report.Report;
import vn.tiendo.report.Stage;
import vn.tiendo.support.MainSources;

/** What a person reads stands in the message files, in both languages, and nothing there is left over. */
class SourceTextTest {

    private static final MainSources MAIN = MainSources.read();
    private static final Map<String, String> VIETNAMESE = MainSources.texts("messages");
    private static final Map<String, String> ENGLISH = MainSources.texts("messages_en");

    /** Slugs of the framework's own refusals, put together from the status. */
    private static final Set<String> BY_STATUS = Set.of("http-400", "http-404", "http-405", "http-406", "http-415");

    /** Written for Vietnamese officials only: demo names, the start's lines in the log. */
    private static final Pattern VIETNAMESE_ONLY = Pattern.compile("(demo|start)\\..*");

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]");
    private static final Pattern SLUG = Pattern.compile("[a-z]+(-[a-z0-9]+)+");

    @Test
    void no_sentence_of_ours_hides_in_a_string() {
        assertThat(MAIN.literals().filter(literal -> NOT_ASCII.matcher(literal).find()))
                .as("string constants with Vietnamese letters")
                .isEmpty();
        assertThat(MainSources.literalsOf("// \"bỏ qua\"\nString s = \"Trả lại\"; /* \"cũng bỏ\" */"))
                .as("control: the scan sees strings and skips comments")
                .containsExactly("Trả lại");
    }

    @Test
    void every_refusal_has_a_title_and_a_sentence() {
        var slugs = new TreeSet<>(BY_STATUS);
        slugs.addAll(MAIN.matches("new DomainException\\(\\s*(?:DomainException\\.)?Kind\\.\\w+,\\s*\"([a-z0-9-]+)\""));
        slugs.addAll(MAIN.in("FourEyes").matches("\"(four-eyes-[a-z]+)\""));
        slugs.addAll(MAIN.matches("named\\([^,]+,\\s*\"([a-z]+(?:-[a-z]+)+)\""));
        slugs.addAll(MAIN.in("ProblemEntryPoint").matches("\"([a-z]+(?:-[a-z]+)*)\"(?=\\s*[:;)])"));
        slugs.add("invalid-fields");
        assertThat(slugs)
                .as("control: the scan finds them")
                .hasSizeGreaterThan(30)
                .contains("calendar-year-missing", "report-unknown", "four-eyes-endorser", "lost-race", "csrf");
        assertThat(VIETNAMESE.keySet()).contains(keys("problem.", slugs, ".title", ".detail"));
        assertThat(slugsOf("problem\\.([a-z0-9-]+)\\.(?:title|detail)"))
                .as("texts nobody uses any more")
                .isSubsetOf(slugs);
    }

    @Test
    void every_field_problem_has_a_sentence() {
        var known = slugsOf("field\\.([a-z-]+)");
        var spoken = MAIN.mentioning("FieldProblem")
                .literals()
                .filter(literal -> SLUG.matcher(literal).matches())
                .filter(literal -> !VIETNAMESE.containsKey("problem." + literal + ".title"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(spoken).as("control: the scan finds them").contains("percent-range", "verdict-unknown");
        var rules = FigureRuleFile.codes();
        assertThat(rules).as("control: the rules of a figure speak too").contains("numerator-missing", "outlier");
        spoken.addAll(rules);
        assertThat(spoken).as("codes with and without a sentence").isEqualTo(known);
    }

    @Test
    void every_label_has_its_text() {
        var pages = MAIN.in("PageController").matches("page\\(\"td-[a-z-]+\",.+?, \"([a-z]+)\", request");
        var links = MAIN.in("PageController").matches("link\\([^,]+, \"([a-z]+)\"");
        var filters = MAIN.in("SharedFilters").matches("add\\(\\s*\"([a-z]+)\"");
        var mails = MAIN.in("Notices")
                .matches("\"([a-z]+(?:-[a-z]+)*)\"(?=, (?:step\\.|id)| : \"approved|, id,|,\\s*extension\\.)");
        assertThat(pages).as("control: the scan finds them").contains("dashboard", "outbox");
        assertThat(links).as("control: the scan finds them").contains("tasklist", "admin");
        assertThat(filters).as("control: the scan finds them").contains("group", "overdue");
        assertThat(mails).as("control: the scan finds them").contains("opened", "approved-with-directive", "approved");
        assertThat(VIETNAMESE.keySet())
                .contains(keys("page.", pages, ""))
                .contains(keys("nav.", links, ""))
                .contains(keys("filter.", filters, ".name", ".description"))
                .contains(keys("mail.", mails, ".subject", ".body"))
                .contains(keys("state.", names(Report.State.values()), ""))
                .contains(keys("stage.", names(Stage.values()), ""))
                .contains(keys("period-state.", names(Period.State.values()), ""))
                .contains(keys("demo.", words(), ""))
                .contains(MAIN.matches("wording\\.text\\(\"([a-z.-]+)\"[,)]").toArray(String[]::new));
    }

    private static Set<String> words() {
        return Stream.of(Role.values()).map(Role::word).collect(Collectors.toSet());
    }

    @Test
    void english_says_what_vietnamese_says() {
        var needed = VIETNAMESE.keySet().stream()
                .filter(key -> !VIETNAMESE_ONLY.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        var given = ENGLISH.keySet().stream()
                .filter(key -> !VIETNAMESE_ONLY.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(given).isEqualTo(needed);
    }

    /** A notice shows title and text by themselves; the mail around them brings report id, greeting and link. */
    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_en"})
    void what_is_told_is_free_of_what_every_mail_has(String file) {
        var told = MainSources.texts(file).entrySet().stream()
                .filter(text -> text.getKey().matches("mail\\..*\\.(subject|body)"))
                .filter(text -> !text.getKey().startsWith("mail.digest."))
                .toList();
        assertThat(told).hasSizeGreaterThan(60).allSatisfy(text -> assertThat(text.getValue())
                .as(text.getKey())
                .doesNotContain("{4}", "{5}", "[{3}]", "Kính gửi", "Dear"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_en"})
    void texts_survive_their_formatting(String file) {
        var texts = MainSources.texts(file);
        assertThat(texts.keySet()).hasSizeGreaterThan(100);
        texts.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as(key)
                    .isTrue();
            // with placeholders a lone apostrophe swallows them; without, a doubled one is shown as it stands
            assertThat(text.contains("{") ? text.replace("''", "") : text)
                    .as(key)
                    .doesNotContain("'");
        });
    }

    @Test
    void the_process_is_told_little() {
        var written = MAIN.matches("\\.setVariable(?:Local)?\\(\\s*([A-Za-z_.\"]+)");
        assertThat(written).as("control: the scan finds them").contains("ReportApproval.REPORT_ID.name");
        assertThat(written).as("ids and at most six scalars").hasSizeLessThanOrEqualTo(6);
        assertThat(MAIN.matches("\\.(setVariables|setVariablesLocal|putAll)\\("))
                .isEmpty();
    }

    private static Set<String> slugsOf(String keyPattern) {
        var pattern = Pattern.compile(keyPattern);
        return VIETNAMESE.keySet().stream()
                .map(pattern::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String[] keys(String prefix, Set<String> names, String... suffixes) {
        return names.stream()
                .flatMap(name -> Stream.of(suffixes).map(suffix -> prefix + name + suffix))
                .toArray(String[]::new);
    }

    private static Set<String> names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.toSet());
    }
}
