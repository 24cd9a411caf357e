package vn.tiendo.target;

import java.math.BigDecimal;

/**
 * What makes a figure of an indicator wrong or conspicuous. Data of each indicator version, because what is a leap for
 * one is noise for another.
 *
 * @param share the numerator is part of the denominator, so it cannot be larger
 * @param cumulative the numerator counts up over the years, so a smaller one than before asks for a word
 * @param changeLimit by how many points the value may differ from the previous period's without a word; null for any
 * @param outlierFactor how far from the median of the last periods is far, in robust standard deviations; null to not
 *     look. 3.5 is the usual choice (B. Iglewicz, D. Hoaglin: How to Detect and Handle Outliers, ASQC 1993)
 */
public record Checks(boolean share, boolean cumulative, BigDecimal changeLimit, BigDecimal outlierFactor) {

    /** For an indicator of which nothing is said: a share is a share, nothing else is conspicuous. */
    static Checks none() {
        return new Checks(true, false, null, null);
    }
}
