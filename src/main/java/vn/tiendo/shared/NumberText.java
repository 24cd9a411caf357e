package vn.tiendo.shared;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number as people type and paste it: {@code 1.234,5}, {@code 1,234.5}, {@code 1234.5}, {@code 1 234,5},
 * {@code 12,5 %}. With both separators the last one is the decimal; a lone comma is the decimal, as written in
 * Vietnamese. A lone dot before exactly three digits ({@code 1.234}) can be meant both ways and is never guessed. The
 * page reads by the same rules ({@code parseNumber} in core/format.ts).
 *
 * @param number what was meant; null unless the kind is NUMBER
 * @param grouped of an AMBIGUOUS text, read with thousands: 1234; else null
 * @param decimal of an AMBIGUOUS text, read with decimals: 1.234; else null
 */
public record NumberText(Kind kind, BigDecimal number, BigDecimal grouped, BigDecimal decimal) {

    /** What a text says. */
    public enum Kind {
        EMPTY,
        NUMBER,
        AMBIGUOUS,
        INVALID
    }

    /** Longer than any figure with its spaces; nobody's memory is spent on more. */
    private static final int LONGEST = 100;

    /** White space as browsers understand it. */
    private static final Pattern SPACE =
            Pattern.compile("[\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]");

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern BY_DOTS = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+");
    private static final Pattern BY_COMMAS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+");
    private static final Pattern BOTH_WAYS = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");
    private static final NumberText EMPTY = new NumberText(Kind.EMPTY, null, null, null);
    private static final NumberText INVALID = new NumberText(Kind.INVALID, null, null, null);

    /** @param text null is empty */
    public static NumberText read(String text) {
        if (text == null) {
            return EMPTY;
        }
        if (text.length() > LONGEST) {
            return text.isBlank() ? EMPTY : INVALID;
        }
        String clean = SPACE.matcher(text).replaceAll("");
        if (clean.endsWith("%")) {
            clean = clean.substring(0, clean.length() - 1);
        }
        clean = clean.replaceFirst("\u2212", "-");
        if (clean.isEmpty()) {
            return EMPTY;
        }
        long dots = count(clean, '.');
        long commas = count(clean, ',');
        if (dots > 0 && commas > 0) {
            return both(clean);
        }
        if (commas == 1) {
            return plain(clean.replace(',', '.'));
        }
        if (commas > 1) {
            return BY_COMMAS.matcher(clean).matches() ? plain(clean.replace(",", "")) : INVALID;
        }
        if (dots > 1) {
            return BY_DOTS.matcher(clean).matches() ? plain(clean.replace(".", "")) : INVALID;
        }
        if (BOTH_WAYS.matcher(clean).matches()) {
            return new NumberText(Kind.AMBIGUOUS, null, new BigDecimal(clean.replace(".", "")), new BigDecimal(clean));
        }
        return plain(clean);
    }

    /** As it would be typed: a decimal comma, no grouping, no zeros at the end. @return empty for null */
    public static String typed(BigDecimal number) {
        if (number == null) {
            return "";
        }
        return number.signum() == 0
                ? "0"
                : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static NumberText both(String clean) {
        boolean comma = clean.lastIndexOf(',') > clean.lastIndexOf('.');
        char decimal = comma ? ',' : '.';
        String whole = clean.substring(0, clean.indexOf(decimal));
        if (count(clean, decimal) > 1
                || !(comma ? BY_DOTS : BY_COMMAS).matcher(whole).matches()) {
            return INVALID;
        }
        return plain(clean.replace(comma ? "." : ",", "").replace(',', '.'));
    }

    private static NumberText plain(String text) {
        return PLAIN.matcher(text).matches() ? new NumberText(Kind.NUMBER, new BigDecimal(text), null, null) : INVALID;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }
}
