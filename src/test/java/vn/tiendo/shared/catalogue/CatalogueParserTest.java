package vn.tiendo.shared.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueParserTest {

    @Test
    void a_row_keeps_the_line_it_begins_on_behind_cells_with_line_breaks() {
        List<CatalogueRow> rows = parsed("code,name\nA,\"one\ntwo\nthree\"\nB,\"four\"\n");
        assertThat(rows.get(0).text("name")).isEqualTo("one\ntwo\nthree");
        assertThat(rows.get(1).problem("name", "x").line()).isEqualTo(5);
    }

    @Test
    void text_is_taken_as_it_stands_with_its_spaces_and_quotes() {
        CatalogueRow row = parsed("code,name\r\nA,\" \"\"cơ quan số\"\" \"\r\n").get(0);
        assertThat(row.text("name")).isEqualTo(" \"cơ quan số\" ");
    }

    @Test
    void a_file_that_ends_without_a_line_break_is_whole() {
        assertThat(parsed("code,name\nA,a\nB,b")).hasSize(2);
    }

    @Test
    void a_file_without_rows_is_empty_and_one_without_a_header_is_refused() {
        assertThat(parsed("code,name\n")).isEmpty();
        assertThatThrownBy(() -> parsed(""))
                .isInstanceOfSatisfying(CatalogueProblem.class, problem -> assertThat(problem.line())
                        .isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "1.23456", "1,5", " 5", "+5", ".5", "0x1F", "NaN", "1234567890123456", "٣"})
    void a_number_is_written_one_way_only(String text) {
        CatalogueRow row = parsed("code,name\nA,\"" + text + "\"\n").get(0);
        assertThatThrownBy(() -> row.optionalNumber("name")).isInstanceOf(CatalogueProblem.class);
    }

    @Test
    void a_number_keeps_the_decimals_it_was_written_with() {
        assertThat(parsed("code,name\nA,12.50\n").get(0).optionalNumber("name")).isEqualTo(new BigDecimal("12.50"));
        assertThat(parsed("code,name\nA,\n").get(0).optionalNumber("name")).isNull();
    }

    @Test
    void codes_are_each_known_and_named_once() {
        assertThat(parsed("code,name\nA,A;B\n").get(0).codes("name", Set.of("A", "B")))
                .containsExactly("A", "B");
        assertProblem("A;C", "unknown code 'C'");
        assertProblem("A;", "unknown code ''");
        assertProblem("A; B", "unknown code ' B'");
        assertProblem("A;A", "twice");
    }

    private static void assertProblem(String codes, String reason) {
        CatalogueRow row = parsed("code,name\nA," + codes + "\n").get(0);
        assertThatThrownBy(() -> row.codes("name", Set.of("A", "B"))).hasMessageContaining(reason);
    }

    private static List<CatalogueRow> parsed(String content) {
        return new CatalogueParser("x.csv", List.of("code", "name")).parse(content.getBytes(StandardCharsets.UTF_8));
    }
}
