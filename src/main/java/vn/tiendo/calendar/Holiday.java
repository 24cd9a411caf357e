package vn.tiendo.calendar;

import java.time.LocalDate;

/**
 * A day on which the calendar departs from Monday to Friday.
 *
 * @param legalBasis the notice or law it comes from, as printed
 * @param confidence high, medium or low: below high the day is expected but not announced
 * @param note null when there is none
 */
public record Holiday(
        LocalDate date,
        Kind kind,
        boolean working,
        String name,
        String nameEn,
        String legalBasis,
        String confidence,
        String note) {

    /** Why the day departs. */
    public enum Kind {
        /** A public holiday. */
        HOLIDAY,
        /** Off because a holiday fell on a weekend. */
        COMPENSATORY_OFF,
        /** Off because it was exchanged for a working Saturday. */
        SWAP_OFF,
        /** A Saturday that is worked. */
        MAKEUP_WORKDAY
    }
}
