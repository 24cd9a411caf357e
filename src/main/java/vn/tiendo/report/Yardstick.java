package vn.tiendo.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import vn.tiendo.target.IndicatorVersion;

/**
 * What a figure is held against: the definition it answers and what the unit reported before.
 *
 * @param earlier the last approved figures of the same kind of period, newest first, at most {@link #REMEMBERED}
 */
public record Yardstick(IndicatorVersion asked, List<Earlier> earlier) {

    /** How many earlier periods are looked at. */
    public static final int REMEMBERED = 6;

    /** Fewer say nothing about what is usual. */
    private static final int ENOUGH = 4;

    private static final BigDecimal MAD_TO_DEVIATION = new BigDecimal("0.6745");
    private static final BigDecimal MEAN_TO_DEVIATION = new BigDecimal("1.253314");

    /** What was reported for an earlier period. @param value per cent, or the indicator's own unit */
    public record Earlier(String period, BigDecimal numerator, BigDecimal denominator, BigDecimal value) {}

    /** Where values usually lie. */
    public record Usual(BigDecimal low, BigDecimal high) {}

    /** Of the newest earlier period; null when there is none. */
    public Earlier previous() {
        return earlier.isEmpty() ? null : earlier.get(0);
    }

    /**
     * The median of the earlier values and as many robust standard deviations to both sides as the indicator allows: the
     * median absolute deviation over 0.6745 or, when more than half of the values are alike, the mean absolute deviation
     * times 1.253314 (Iglewicz and Hoaglin 1993). Four decimals.
     *
     * @return null when there are too few values, when all are alike, or when the indicator does not look for outliers
     */
    public Usual usual() {
        var factor = asked.checks().outlierFactor();
        var values = earlier.stream().map(Earlier::value).toList();
        if (factor == null || values.size() < ENOUGH) {
            return null;
        }
        var median = median(values);
        var distances =
                values.stream().map(value -> value.subtract(median).abs()).toList();
        var deviation = median(distances).divide(MAD_TO_DEVIATION, MathContext.DECIMAL64);
        if (deviation.signum() == 0) {
            var sum = distances.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            deviation = sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64)
                    .multiply(MEAN_TO_DEVIATION);
        }
        if (deviation.signum() == 0) {
            return null;
        }
        var reach = deviation.multiply(factor);
        return new Usual(rounded(median.subtract(reach)), rounded(median.add(reach)));
    }

    private static BigDecimal median(List<BigDecimal> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.valueOf(2));
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(4, RoundingMode.HALF_UP);
    }
}
