package vn.tiendo.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.target.IndicatorVersion.Comparator;

class IndicatorVersionTest {

    private static final LocalDate DEADLINE = LocalDate.of(2025, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "GT,30,30,NOT_YET", // "more than 30" fails at exactly 30
        "GT,30,30.0001,MET",
        "GE,30,30,MET", // "at least 30" passes
        "GE,30,30.0000,MET",
        "GE,30,29.9999,NOT_YET",
        "GE,30,32.9999,MET",
        "GE,30,33,EXCEEDED",
        "GT,12.5,13.75,EXCEEDED",
        "GT,12.5,13.7499,MET",
        "GE,100,100,MET",
        "GE,70,0,NOT_YET" // zero is a figure
    })
    void compares_as_the_source_says(Comparator comparator, BigDecimal target, BigDecimal value, Result result) {
        assertThat(version(comparator, target).result(value, DEADLINE)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "GE,2025-12-31,NOT_YET",
        "GE,2026-01-01,MISSED",
        "GT,2025-12-31,NOT_YET",
        "GT,2026-01-01,MISSED",
        "MILESTONE,2025-12-31,NOT_YET",
        "MILESTONE,2026-01-01,MISSED"
    })
    void what_is_not_reached_is_missed_only_after_the_deadline(Comparator comparator, LocalDate asOf, Result result) {
        var target = comparator == Comparator.MILESTONE ? null : BigDecimal.TEN;
        assertThat(version(comparator, target).result(BigDecimal.ONE, asOf)).isEqualTo(result);
    }

    @Test
    void what_was_reached_late_is_reached() {
        assertThat(version(Comparator.GE, BigDecimal.TEN).result(BigDecimal.TEN, DEADLINE.plusYears(1)))
                .isEqualTo(Result.MET);
    }

    @ParameterizedTest
    @CsvSource({"99.9999,NOT_YET", "100,MET", "120,MET"})
    void a_milestone_is_met_with_the_whole_roadmap_and_cannot_be_exceeded(BigDecimal percent, Result result) {
        assertThat(version(Comparator.MILESTONE, null).result(percent, DEADLINE))
                .isEqualTo(result);
    }

    @Test
    void without_a_value_there_is_no_result_also_after_the_deadline() {
        assertThat(version(Comparator.GE, BigDecimal.TEN).result(null, DEADLINE.plusDays(1)))
                .isEqualTo(Result.NO_DATA);
        assertThat(version(Comparator.MILESTONE, null).result(null, DEADLINE)).isEqualTo(Result.NO_DATA);
    }

    private static IndicatorVersion version(Comparator comparator, BigDecimal target) {
        return new IndicatorVersion(
                new Indicator("X-01", "X", null, List.of()),
                1,
                LocalDate.of(2023, 12, 1),
                null,
                "X",
                "X",
                "%",
                comparator,
                "stated",
                target,
                target == null ? null : target.multiply(new BigDecimal("1.1")),
                "UP",
                DEADLINE,
                new Responsibility(List.of(), List.of(), List.of(), List.of(), "explicit"),
                "X",
                "PROVINCE",
                comparator == Comparator.MILESTONE
                        ? IndicatorVersion.Aggregation.MILESTONE
                        : IndicatorVersion.Aggregation.RATIO_OF_SUMS,
                null,
                null,
                null,
                "X",
                Checks.none());
    }
}
