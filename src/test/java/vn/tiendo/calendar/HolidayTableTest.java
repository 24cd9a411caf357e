package vn.tiendo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.tiendo.shared.catalogue.LoadedCatalogue;

/** A day entered on another node counts here at once. */
class HolidayTableTest {

    private static final LocalDate SWAPPED = LocalDate.of(2026, 11, 23);

    private final HolidayTable here = LoadedCatalogue.bean(HolidayTable.class);
    private final HolidayTable elsewhere = new HolidayTable(LoadedCatalogue.bean(JdbcClient.class));
    private final WorkingCalendar calendar = new WorkingCalendar(here);

    @Test
    void what_another_node_enters_counts_in_the_next_question() {
        assertThat(calendar.isWorkingDay(SWAPPED)).isTrue();
        rolledBack(() -> {
            elsewhere.add(off(SWAPPED));
            assertThat(calendar.isWorkingDay(SWAPPED)).isFalse();
        });
        assertThat(calendar.isWorkingDay(SWAPPED)).isTrue();
    }

    @Test
    void what_this_node_enters_counts_in_the_same_transaction() {
        rolledBack(() -> {
            assertThat(calendar.isWorkingDay(SWAPPED)).isTrue();
            here.add(off(SWAPPED));
            assertThat(calendar.isWorkingDay(SWAPPED)).isFalse();
        });
    }

    private static void rolledBack(Runnable doing) {
        LoadedCatalogue.bean(TransactionOperations.class).executeWithoutResult(status -> {
            status.setRollbackOnly();
            doing.run();
        });
    }

    private static Holiday off(LocalDate day) {
        return new Holiday(day, Holiday.Kind.SWAP_OFF, false, "x", "x", "x", "low", null);
    }
}
