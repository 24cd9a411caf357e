package vn.tiendo.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A body of the province, or a group of bodies, as it was within one interval of validity. The code never changes; all
 * else may at a reorganisation.
 *
 * @param parent code of the body above it; null for the top and for those outside the province's line of command
 * @param docSymbol what it signs documents with; differs from the code ({@code SKHĐT}); null for what signs nothing
 * @param gsoCode the statistics office's code; null for most
 * @param systemRoles what it does in this system, in the catalogue's words
 * @param validFrom first day; null when it was there before the catalogue begins
 * @param validTo last day; null while no end is known
 * @param successor the unit that took over most of it; null for none or for more than one
 * @param note null when there is none
 */
public record Unit(
        String code,
        String name,
        String shortName,
        String nameEn,
        UnitKind kind,
        String parent,
        String docSymbol,
        String gsoCode,
        List<String> systemRoles,
        LocalDate validFrom,
        LocalDate validTo,
        String successor,
        String note) {

    private static final Set<UnitKind> PROVINCIAL = Set.of(
            UnitKind.DEPARTMENT, UnitKind.INSPECTORATE, UnitKind.BOARD, UnitKind.ARMED_FORCES, UnitKind.VERTICAL);

    /** Was it there on that day? */
    public boolean inForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** One of the departments, boards and branches that owe reports or data; what takes part by choice is none. */
    boolean isProvincialReporter() {
        return PROVINCIAL.contains(kind)
                && systemRoles.stream().anyMatch(role -> role.matches("(reporter|data_provider)\\b.*"));
    }
}
