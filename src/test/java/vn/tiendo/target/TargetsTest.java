package vn.tiendo.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.organization.Unit;
import vn.tiendo.organization.Units;
import vn.tiendo.shared.catalogue.LoadedCatalogue;
import vn.tiendo.target.IndicatorVersion.Aggregation;
import vn.tiendo.target.IndicatorVersion.Comparator;

/** What the delivered catalogue makes each unit owe. */
class TargetsTest {

    private final Targets targets = LoadedCatalogue.bean(Targets.class);
    private final Units units = LoadedCatalogue.bean(Units.class);

    @Test
    void everyone_who_reports_owes_something() {
        assertThat(targets.owing()).isEqualTo(units.reporting());
        assertThat(units.reporting()).allSatisfy(unit -> {
            Obligation owed = targets.owedBy(unit.code());
            assertThat(owed.indicators()).extracting(IndicatorVersion::code).contains("CQS-01");
            assertThat(owed.tasks()).extracting(PlanTask::code).contains("NV-02", "NV-03", "NV-04", "NV-05");
        });
    }

    @Test
    void a_unit_owes_what_it_leads_and_what_everyone_leads_in_the_catalogues_order() {
        Obligation owed = targets.owedBy("SYT");
        assertThat(owed.indicators()).extracting(IndicatorVersion::code).containsExactly("CQS-01", "XHS-06", "XHS-07");
        assertThat(owed.tasks())
                .extracting(PlanTask::code)
                .containsExactly(
                        "NV-02", "NV-03", "NV-04", "NV-05", "NV-22", "NV-23", "NV-24", "NV-25", "NV-26", "NV-27",
                        "NV-28", "NV-29");
    }

    @ParameterizedTest
    @CsvSource({"STTTT,17,16", "SCT,2,7", "SGDDT,3,6", "CTK,1,5", "H831,1,4", "TTRA,1,4", "UBT,0,0", "EXT_CA,0,0"})
    void counts_of_what_is_owed(String unit, int indicators, int tasks) {
        Obligation owed = targets.owedBy(unit);
        assertThat(owed.indicators()).hasSize(indicators);
        assertThat(owed.tasks()).hasSize(tasks);
        assertThat(owed.isEmpty()).isEqualTo(indicators + tasks == 0);
    }

    @Test
    void both_targets_for_personal_signatures_stand_and_know_their_conflict() {
        var first = targets.indicator("XHS-02").orElseThrow();
        var second = targets.indicator("XHS-05").orElseThrow();
        assertThat(first.indicator().conflictsWith()).containsExactly("XHS-05");
        assertThat(second.indicator().conflictsWith()).containsExactly("XHS-02");
        assertThat(first.comparator()).isEqualTo(Comparator.GE);
        assertThat(first.target()).isEqualByComparingTo("10");
        assertThat(second.comparator()).isEqualTo(Comparator.GT);
        assertThat(second.target()).isEqualByComparingTo("30");
    }

    @Test
    void a_conflict_stated_on_one_side_is_read_from_both() {
        assertThat(targets.indicator("KTS-01").orElseThrow().indicator().conflictsWith())
                .containsExactly("KTS-02");
        assertThat(targets.indicator("KTS-02").orElseThrow().indicator().conflictsWith())
                .containsExactly("KTS-01", "KTS-03");
    }

    @Test
    void three_indicators_are_milestones_without_a_number() {
        assertThat(targets.indicators())
                .filteredOn(each -> each.comparator() == Comparator.MILESTONE)
                .allSatisfy(each -> assertThat(each.target()).isNull())
                .allSatisfy(each -> assertThat(each.aggregation()).isEqualTo(Aggregation.MILESTONE))
                .extracting(IndicatorVersion::code)
                .containsExactly("HTS-01", "XHS-01C", "XHS-01D");
    }

    @Test
    void decimals_survive_and_the_margin_is_ten_per_cent_of_the_target() {
        var productivity = targets.indicator("KTS-04").orElseThrow();
        assertThat(productivity.target()).isEqualTo(new BigDecimal("12.5"));
        assertThat(productivity.exceededAt()).isEqualTo(new BigDecimal("13.75"));
        assertThat(targets.indicator("KTS-04", 1)).contains(productivity);
        assertThat(targets.indicator("KTS-04", 2)).isEmpty();
    }

    @Test
    void groups_are_expanded_and_still_readable_as_stated() {
        var everyones = targets.indicator("CQS-01").orElseThrow().responsibility();
        assertThat(everyones.statedLeads()).containsExactly("GRP_ALL");
        assertThat(everyones.leads())
                .isEqualTo(units.reporting().stream().map(Unit::code).toList());
        var sectors = targets.indicator("KTS-03").orElseThrow().responsibility();
        assertThat(sectors.statedCoordinators()).containsExactly("GRP_SBN", "CTK");
        assertThat(sectors.coordinators()).hasSize(19).contains("CTK").doesNotContain("STTTT");
        var schools = targets.indicator("XHS-03").orElseThrow().responsibility();
        assertThat(schools.coordinators()).containsExactly("GRP_LQ");
    }

    @Test
    void a_system_names_its_owners_and_what_it_serves() {
        var schools = targets.systems().get(14);
        assertThat(schools.code()).isEqualTo("SYS-15");
        assertThat(schools.owners()).containsExactly("SGDDT");
        assertThat(schools.relatedIndicators()).containsExactly("XHS-03", "XHS-04");
        assertThat(targets.systems().get(0).owners()).hasSize(29);
    }
}
