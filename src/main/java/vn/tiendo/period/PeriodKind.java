package vn.tiendo.period;

/** How long a period is. */
public enum PeriodKind {
    MONTH,
    QUARTER,
    HALF_YEAR,
    NINE_MONTHS,
    YEAR
}
