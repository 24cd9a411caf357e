package vn.tiendo.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tiendo.shared.catalogue.CatalogueRest;

class UnitControllerTest {

    @Test
    void every_unit_is_sent_whole_and_says_whether_it_reports() throws Exception {
        var units = CatalogueRest.objects(UnitController.class, "/api/v1/units");
        assertThat(units).hasSize(111).allSatisfy(each -> assertThat(each)
                .containsOnlyKeys(
                        "code",
                        "name",
                        "shortName",
                        "nameEn",
                        "kind",
                        "parent",
                        "docSymbol",
                        "gsoCode",
                        "systemRoles",
                        "reporting",
                        "validFrom",
                        "validTo",
                        "successor",
                        "note"));
        assertThat(units)
                .filteredOn(each -> each.get("reporting").equals(true))
                .hasSize(29)
                .extracting(each -> each.get("kind"))
                .contains("DEPARTMENT", "DISTRICT_COMMITTEE")
                .doesNotContain("GROUP", "EXTERNAL", "COMMUNE_COMMITTEE");
        assertThat(units)
                .filteredOn(each -> each.get("code").equals("SYT"))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("name", "Sở Y tế")
                        .containsEntry("validFrom", null)
                        .containsEntry("validTo", "2025-06-30"));
    }
}
