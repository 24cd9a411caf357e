package vn.tiendo.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The organisation, past, present and to come, for any signed-in person. */
@RestController
class UnitController {

    private final Units units;

    UnitController(Units units) {
        this.units = units;
    }

    @GetMapping("/api/v1/units")
    List<View> all() {
        Set<String> reporting = units.reporting().stream().map(Unit::code).collect(Collectors.toSet());
        return units.all().stream()
                .map(unit -> View.of(unit, reporting.contains(unit.code())))
                .toList();
    }

    record View(
            String code,
            String name,
            String shortName,
            String nameEn,
            UnitKind kind,
            String parent,
            String docSymbol,
            String gsoCode,
            List<String> systemRoles,
            boolean reporting,
            LocalDate validFrom,
            LocalDate validTo,
            String successor,
            String note) {

        static View of(Unit unit, boolean reporting) {
            return new View(
                    unit.code(),
                    unit.name(),
                    unit.shortName(),
                    unit.nameEn(),
                    unit.kind(),
                    unit.parent(),
                    unit.docSymbol(),
                    unit.gsoCode(),
                    unit.systemRoles(),
                    reporting,
                    unit.validFrom(),
                    unit.validTo(),
                    unit.successor(),
                    unit.note());
        }
    }
}
