package vn.tiendo.calendar;

import java.time.LocalDate;
import java.util.NavigableMap;

/** The holiday table, as it is now. */
public interface Holidays {

    /** All days of all years, by date. Read once per transaction; not to be kept beyond it. */
    NavigableMap<LocalDate, Holiday> byDate();
}
