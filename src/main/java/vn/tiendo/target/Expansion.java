package vn.tiendo.target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import vn.tiendo.organization.Unit;
import vn.tiendo.organization.UnitKind;
import vn.tiendo.organization.Units;
import vn.tiendo.shared.catalogue.CatalogueRow;

/** From the codes a source states to the units that are meant on the catalogue's day. */
class Expansion {

    /**
     * @param viaGroup the group that was stated instead of the unit; null when the unit itself was
     * @param ordinal the place in the stated list
     */
    record Member(String unitCode, String viaGroup, int ordinal) {}

    private final Units units;

    Expansion(Units units) {
        this.units = units;
    }

    /** Those that lead. Each stated code must give at least one unit in force that can write a report. */
    List<Member> leads(CatalogueRow row, String column, Set<String> known) {
        row.text(column);
        List<String> stated = row.codes(column, known);
        for (String code : stated) {
            if (resolved(code).stream().noneMatch(this::canReport)) {
                throw row.problem(column, "'" + code + "' is no unit in force that can report, and no group of such");
            }
        }
        return expand(stated, Set.of());
    }

    /** Those that take part; a group's members that lead are left out, they need not take part in their own work. */
    List<Member> coordinators(CatalogueRow row, String column, Set<String> known, List<Member> leads) {
        return expand(row.codes(column, known), Set.copyOf(codes(leads)));
    }

    /** A unit stated by itself is kept as such, also when a stated group contains it. A group of nobody stands for itself. */
    private List<Member> expand(List<String> stated, Set<String> leftOut) {
        var members = new LinkedHashMap<String, Member>();
        for (int i = 0; i < stated.size(); i++) {
            String code = stated.get(i);
            List<Unit> resolved = resolved(code);
            boolean itself = resolved.isEmpty() || resolved.get(0).code().equals(code);
            if (itself) {
                members.put(code, new Member(code, null, i));
                continue;
            }
            for (Unit unit : resolved) {
                if (!leftOut.contains(unit.code()) && !stated.contains(unit.code())) {
                    members.putIfAbsent(unit.code(), new Member(unit.code(), code, i));
                }
            }
        }
        return new ArrayList<>(members.values());
    }

    private List<Unit> resolved(String code) {
        Unit unit = units.byCode(code);
        return unit.kind() == UnitKind.GROUP ? units.members(code) : List.of(unit);
    }

    private boolean canReport(Unit unit) {
        return unit.kind() != UnitKind.EXTERNAL && units.inForce().contains(unit);
    }

    private static List<String> codes(List<Member> members) {
        return members.stream().map(Member::unitCode).toList();
    }
}
