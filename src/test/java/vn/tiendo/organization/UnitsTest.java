package vn.tiendo.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.catalogue.CatalogueProperties;
import vn.tiendo.shared.catalogue.LoadedCatalogue;

/** The delivered organisation, on the article's day and on the days of the reorganisations. */
class UnitsTest {

    private final Units units = LoadedCatalogue.bean(Units.class);

    @Test
    void twenty_nine_units_report() {
        assertThat(codes(units.reporting()))
                .containsExactly(
                        "STTTT", "SKHDT", "STC", "SCT", "SGDDT", "SYT", "SVHTTDL", "SNNPTNT", "STNMT", "SGTVT", "SXD",
                        "SKHCN", "SNV", "STP", "SLDTBXH", "TTRA", "BQLKCN", "CAT", "BCHQS", "CTK", "H829", "H831",
                        "H832", "H833", "H834", "H835", "H836", "H837", "H838");
    }

    @Test
    void a_group_is_its_members_and_everyone_is_departments_and_districts() {
        var departments = codes(units.members(Units.PROVINCIAL));
        var districts = codes(units.members(Units.DISTRICTS));
        assertThat(departments)
                .hasSize(20)
                .contains("CTK", "CAT")
                .doesNotContain("UBT", "VPUB", "BDBP", "NHNN", "CTK2");
        assertThat(districts).hasSize(9).allMatch(code -> code.startsWith("H"));
        assertThat(codes(units.members(Units.ALL)))
                .hasSize(29)
                .containsAll(departments)
                .containsAll(districts);
        assertThat(units.members(Units.CONCERNED)).isEmpty();
    }

    @Test
    void in_force_are_real_units_and_externals_of_the_day() {
        assertThat(codes(units.inForce()))
                .contains("UBT", "VPUB", "BDBP", "EXT_CA", "SYT")
                .doesNotContain("GRP_ALL", "SNNMT", "VL_SYT", "X28756");
        assertThat(units.inForce()).allMatch(unit -> unit.inForceOn(LocalDate.of(2023, 12, 1)));
    }

    @Test
    void what_has_ended_or_is_yet_to_come_is_found_all_the_same() {
        assertThat(units.byCode("SNNMT").validFrom()).isEqualTo("2025-03-01");
        assertThat(units.byCode("STTTT").successor()).isEqualTo("SKHCN");
        assertThat(units.byCode("H831").successor()).isNull();
        assertThat(units.byCode("SKHDT").docSymbol()).isEqualTo("SKHĐT");
        assertThat(units.byCode("STTTT").systemRoles()).containsExactly("reporter", "reviewer", "consolidator");
        assertThat(units.byCode("GRP_ALL").kind()).isEqualTo(UnitKind.GROUP);
        assertThat(units.find("STTT")).isEmpty();
    }

    @Test
    void the_day_decides_who_is_there() {
        var summer = on(LocalDate.of(2025, 3, 1));
        assertThat(codes(summer.reporting())).contains("SNNMT", "CTK2").doesNotContain("STTTT", "SNNPTNT", "CTK");
        assertThat(codes(on(LocalDate.of(2025, 2, 28)).reporting()))
                .contains("STTTT")
                .doesNotContain("SNNMT");
        assertThat(codes(on(LocalDate.of(2025, 7, 1)).inForce()))
                .contains("VL_SYT")
                .doesNotContain("SYT", "H831");
    }

    @Test
    void an_unknown_code_is_refused_by_name() {
        assertThatThrownBy(() -> units.byCode("SX")).isInstanceOfSatisfying(DomainException.class, refused -> {
            assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
            assertThat(refused.slug()).isEqualTo("unit-unknown");
            assertThat(refused.arguments()).containsExactly("SX");
        });
        assertThatThrownBy(() -> units.members("SYT")).isInstanceOf(DomainException.class);
    }

    private static Units on(LocalDate day) {
        return new UnitTable(LoadedCatalogue.bean(JdbcClient.class), new CatalogueProperties("", day));
    }

    private static List<String> codes(List<Unit> units) {
        return units.stream().map(Unit::code).toList();
    }
}
