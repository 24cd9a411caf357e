package vn.tiendo.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.target.IndicatorVersion.Aggregation;
import vn.tiendo.target.IndicatorVersion.Comparator;

/**
 * One request with all that the asked unit needs to answer it.
 *
 * @param previous what the unit last answered the same lead about the same thing; null when it never has
 */
public record ContributionSheet(
        ContributionView contribution, Definition definition, Previous previous, int workingDaysLeft) {

    /** @param aggregation null for a task, and so are the other parts of a figure */
    public record Definition(
            String code,
            String name,
            String pillar,
            LocalDate deadline,
            String unit,
            Comparator comparator,
            BigDecimal target,
            Aggregation aggregation,
            String numeratorName,
            String denominatorName) {}

    public record Previous(
            String period,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String text,
            Instant answeredAt) {}
}
