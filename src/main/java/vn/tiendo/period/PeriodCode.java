package vn.tiendo.period;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/**
 * Names a reporting period: {@code 2026-M11}, {@code 2026-Q4}, {@code 2026-H1}, {@code 2026-9M}, {@code 2026-Y}.
 * Its data window runs from the 15th to the 14th (Nghị định 09/2019/NĐ-CP, điều 12; the nine months are the
 * province's own habit).
 *
 * @param number month, quarter or half; 0 where the kind has only one a year
 */
public record PeriodCode(int year, PeriodKind kind, int number) {

    private static final Pattern FORM = Pattern.compile("(20\\d\\d)-(?:M(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)|(Y))");
    private static final int CUTOFF_DAY = 14;

    /** @throws DomainException INVALID with the forms that are understood */
    public static PeriodCode of(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            throw new DomainException(Kind.INVALID, "period-code-malformed", text);
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return new PeriodCode(year, PeriodKind.MONTH, Integer.parseInt(form.group(2)));
        }
        if (form.group(3) != null) {
            return new PeriodCode(year, PeriodKind.QUARTER, Integer.parseInt(form.group(3)));
        }
        if (form.group(4) != null) {
            return new PeriodCode(year, PeriodKind.HALF_YEAR, Integer.parseInt(form.group(4)));
        }
        return new PeriodCode(year, form.group(5) != null ? PeriodKind.NINE_MONTHS : PeriodKind.YEAR, 0);
    }

    /** First day of the data window. */
    public LocalDate from() {
        return switch (kind) {
            case MONTH -> windowStart(number);
            case QUARTER -> windowStart(3 * number - 2);
            case HALF_YEAR -> windowStart(6 * number - 5);
            case NINE_MONTHS, YEAR -> windowStart(1);
        };
    }

    /** Last day of the data window, which is the cut-off (chốt số liệu). */
    public LocalDate to() {
        return LocalDate.of(year, lastMonth(), CUTOFF_DAY);
    }

    /** The month in whose second half the report is due. */
    public int lastMonth() {
        return switch (kind) {
            case MONTH -> number;
            case QUARTER -> 3 * number;
            case HALF_YEAR -> 6 * number;
            case NINE_MONTHS -> 9;
            case YEAR -> 12;
        };
    }

    private LocalDate windowStart(int firstMonth) {
        return LocalDate.of(year, firstMonth, CUTOFF_DAY + 1).minusMonths(1);
    }

    @Override
    public String toString() {
        return year
                + switch (kind) {
                    case MONTH -> "-M%02d".formatted(number);
                    case QUARTER -> "-Q" + number;
                    case HALF_YEAR -> "-H" + number;
                    case NINE_MONTHS -> "-9M";
                    case YEAR -> "-Y";
                };
    }
}
