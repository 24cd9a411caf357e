package vn.tiendo.contribution;

import java.math.BigDecimal;

/**
 * What the asked unit says: its part, or that it gives none and why.
 *
 * @param numerator of a share, with its denominator; null for everything else
 * @param value of everything that is no share
 * @param text result in words, or where the number comes from
 * @param reason of a refusal; null otherwise
 */
public record Answer(
        boolean declined, BigDecimal numerator, BigDecimal denominator, BigDecimal value, String text, String reason) {

    static final Answer NONE = new Answer(false, null, null, null, null, null);

    public static Answer refusal(String reason) {
        return new Answer(true, null, null, null, null, reason);
    }
}
