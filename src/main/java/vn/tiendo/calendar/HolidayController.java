package vn.tiendo.calendar;

import java.util.Collection;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The holiday table, for any signed-in person. */
@RestController
class HolidayController {

    private final Holidays holidays;

    HolidayController(Holidays holidays) {
        this.holidays = holidays;
    }

    @GetMapping("/api/v1/holidays")
    Collection<Holiday> all() {
        return holidays.byDate().values();
    }
}
