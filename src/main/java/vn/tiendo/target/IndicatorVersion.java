package vn.tiendo.target;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an indicator demands within one interval of validity.
 *
 * @param version counted from 1
 * @param validTo last day; null while no end is known
 * @param unit what it is measured in: {@code %}, {@code %/year}, {@code milestone}
 * @param comparatorBasis whether the source says how to compare ({@code stated}) or we infer it
 * @param target null for a milestone
 * @param exceededAt the value from which on the target counts as exceeded: the target and the margin set in
 *     {@code tiendo.target.exceeded-margin-percent}; null for a milestone
 * @param direction UP: more is better; DONE: done or not
 * @param deadline the last day on which it can be met
 * @param measuredBy who has the figures, in the catalogue's words
 * @param reportingScope what the figures are collected per, in the catalogue's words
 * @param numeratorName null for a milestone and for some external figures; so is the denominator's
 * @param notes what is unclear in the source; null when nothing is
 * @param sourceQuote the source's own words
 * @param checks what makes a figure conspicuous
 */
public record IndicatorVersion(
        Indicator indicator,
        int version,
        LocalDate validFrom,
        LocalDate validTo,
        String name,
        String nameEn,
        String unit,
        Comparator comparator,
        String comparatorBasis,
        BigDecimal target,
        BigDecimal exceededAt,
        String direction,
        LocalDate deadline,
        Responsibility responsibility,
        String measuredBy,
        String reportingScope,
        Aggregation aggregation,
        String numeratorName,
        String denominatorName,
        String notes,
        String sourceQuote,
        Checks checks) {

    private static final BigDecimal WHOLE_ROADMAP = BigDecimal.valueOf(100);

    /** How a value is held against the target. */
    public enum Comparator {
        /** More than the target; exactly the target fails. */
        GT(">"),
        /** The target or more. */
        GE(">="),
        /** No number: the roadmap is done or it is not. */
        MILESTONE("MILESTONE");

        private final String symbol;

        Comparator(String symbol) {
            this.symbol = symbol;
        }

        /** As written in the catalogue, and so for clients. */
        @JsonValue
        public String symbol() {
            return symbol;
        }
    }

    /** How the province's figure comes from the units'. */
    public enum Aggregation {
        /** Sum of numerators over sum of denominators, never the mean of percentages. */
        RATIO_OF_SUMS,
        /** Every sector must reach the target. */
        ALL_MUST_PASS,
        /** An official statistic, entered with its source. */
        EXTERNAL,
        /** Per cent of a roadmap. */
        MILESTONE;

        /** DOMAIN §1: KTS-01 to KTS-04 are compiled by the statistics office, whatever they are made of. */
        public Measure measure() {
            return switch (this) {
                case RATIO_OF_SUMS -> Measure.RATIO;
                case ALL_MUST_PASS, EXTERNAL -> Measure.OFFICIAL;
                case MILESTONE -> Measure.MILESTONE;
            };
        }
    }

    /** What a unit enters. */
    public enum Measure {
        /** Numerator and denominator; the per cent is derived. */
        RATIO,
        /** The value of an official statistic, with the citation of its source. */
        OFFICIAL,
        /** What has been done, and per cent of the roadmap where that can be said. */
        MILESTONE
    }

    public Measure measure() {
        return aggregation.measure();
    }

    /** True for a value that fulfils what is asked; null is no value. */
    public boolean reached(BigDecimal value) {
        return value != null && reaches(value);
    }

    public String code() {
        return indicator.code();
    }

    public String pillar() {
        return indicator.pillar();
    }

    /**
     * How this value stands to the target.
     *
     * @param value per cent (of the roadmap for a milestone); null when there is none
     * @param asOf the day that is asked about: on the deadline there is still time, after it none
     */
    public Result result(BigDecimal value, LocalDate asOf) {
        if (value == null) {
            return Result.NO_DATA;
        }
        if (!reaches(value)) {
            return asOf.isAfter(deadline) ? Result.MISSED : Result.NOT_YET;
        }
        return exceededAt != null && value.compareTo(exceededAt) >= 0 ? Result.EXCEEDED : Result.MET;
    }

    private boolean reaches(BigDecimal value) {
        return switch (comparator) {
            case GT -> value.compareTo(target) > 0;
            case GE -> value.compareTo(target) >= 0;
            case MILESTONE -> value.compareTo(WHOLE_ROADMAP) >= 0;
        };
    }
}
