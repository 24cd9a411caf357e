package vn.tiendo.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The little FEEL that a cell may say. */
class ConditionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1       | -1 | true",
                "-1       | 0  | false",
                "[-3..-2] | -3 | true",
                "[-3..-2] | -1 | false",
                "(1..3]   | 1  | false",
                "]1..3[   | 2  | true",
                ">= 5     | 5  | true",
                "> 5      | 5  | false",
                "< 0      | -1 | true",
                "<=0      | 1  | false",
                "0,2,[4..6] | 2 | true",
                "0,2,[4..6] | 3 | false",
                "not(0, >= 5) | 4 | true",
                "not(0, >= 5) | 9 | false",
                "-        | 7  | true"
            })
    void counts(String cell, int late, boolean holds) {
        assertThat(Condition.parse(cell, false).holds(late)).isEqualTo(holds);
    }

    @Test
    void knows_words() {
        assertThat(Condition.parse("not(\"ARMED_FORCES\",\"VERTICAL\")", true).holds("BOARD"))
                .isTrue();
        assertThat(Condition.parse("\"DRAFT\", \"REVIEW\"", true).holds("REVIEW"))
                .isTrue();
        assertThat(Condition.parse("", true)).isEqualTo(Condition.ANYTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(1,2)",
                "workingDaysLate + 1",
                "[5..1]",
                "[1..",
                "1..2",
                "1;2",
                "1,",
                "not(not(1))",
                "\"1\"",
                "?>1",
                "99999999999",
                "1.5",
                "= 1",
                "not()",
                "if true then 1 else 2",
                "date(\"2026-01-01\")",
                "${1}"
            })
    void nothing_else_is_understood(String cell) {
        assertThat(Condition.parse(cell, false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "\"DRAFT", "\"a\\\"b\"", "1", "> \"A\"", "upper case(\"draft\")", "\"A\"+\"B\""})
    void words_stand_in_quotes(String cell) {
        assertThat(Condition.parse(cell, true)).isNull();
    }
}
