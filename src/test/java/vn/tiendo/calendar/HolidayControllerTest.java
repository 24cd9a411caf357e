package vn.tiendo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tiendo.shared.catalogue.CatalogueRest;

class HolidayControllerTest {

    @Test
    void every_day_is_sent_whole_in_the_order_of_dates() throws Exception {
        var days = CatalogueRest.objects(HolidayController.class, "/api/v1/holidays");
        assertThat(days).hasSize(76).allSatisfy(each -> assertThat(each)
                .containsOnlyKeys("date", "kind", "working", "name", "nameEn", "legalBasis", "confidence", "note"));
        assertThat(days).extracting(each -> (String) each.get("date")).isSorted();
        assertThat(days)
                .filteredOn(each -> each.get("date").equals("2025-04-26"))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("kind", "MAKEUP_WORKDAY")
                        .containsEntry("working", true)
                        .containsEntry("name", "Làm bù cho ngày 02/5/2025"));
    }
}
