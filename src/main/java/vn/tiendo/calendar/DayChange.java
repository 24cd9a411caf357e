package vn.tiendo.calendar;

import java.time.LocalDate;

/**
 * What somebody wants of one day: a row as it shall stand, or no row any more.
 *
 * @param kind null to remove the row, and then the rest does not matter
 * @param nameEn null or blank to take {@code name}
 * @param confidence high, medium or low
 * @param note null when there is none
 */
public record DayChange(
        LocalDate date,
        Holiday.Kind kind,
        String name,
        String nameEn,
        String legalBasis,
        String confidence,
        String note) {

    /** The row as it shall stand; null when there shall be none. */
    Holiday row() {
        return kind == null
                ? null
                : new Holiday(
                        date,
                        kind,
                        kind == Holiday.Kind.MAKEUP_WORKDAY,
                        name.strip(),
                        blank(nameEn) ? name.strip() : nameEn.strip(),
                        legalBasis.strip(),
                        confidence,
                        blank(note) ? null : note.strip());
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
