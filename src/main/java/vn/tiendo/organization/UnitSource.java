package vn.tiendo.organization;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.catalogue.CatalogueFiles;
import vn.tiendo.shared.catalogue.CatalogueRow;
import vn.tiendo.shared.catalogue.CatalogueSource;

/** Loads {@code organisations.csv}; before everything that names a unit. */
@Component
@Order(20)
class UnitSource implements CatalogueSource {

    private static final String FILE = "organisations.csv";
    private static final List<String> HEADER = List.of(
            "code",
            "name_vi",
            "short_name_vi",
            "name_en",
            "org_type",
            "parent_code",
            "doc_symbol",
            "gso_code",
            "role_in_system",
            "named_in_seed",
            "valid_from",
            "valid_to",
            "successor_code",
            "change_note",
            "confidence");

    /** The file's words for the kinds. */
    private static final Map<String, UnitKind> KINDS = Map.ofEntries(
            entry("ubnd_tinh", UnitKind.PROVINCE_COMMITTEE),
            entry("van_phong", UnitKind.OFFICE),
            entry("so", UnitKind.DEPARTMENT),
            entry("thanh_tra", UnitKind.INSPECTORATE),
            entry("ban", UnitKind.BOARD),
            entry("luc_luong_vu_trang", UnitKind.ARMED_FORCES),
            entry("nganh_doc", UnitKind.VERTICAL),
            entry("ubnd_huyen", UnitKind.DISTRICT_COMMITTEE),
            entry("ubnd_xa", UnitKind.COMMUNE_COMMITTEE),
            entry("group", UnitKind.GROUP),
            entry("external", UnitKind.EXTERNAL));

    /** Is the body named by the source: itself, within a group, not at all. */
    private static final Map<String, String> NAMED = Map.of("Y", "Y", "G", "G", "N", "N");

    private static final List<String> GROUPS = List.of(Units.ALL, Units.PROVINCIAL, Units.DISTRICTS, Units.CONCERNED);

    private final UnitTable units;

    UnitSource(UnitTable units) {
        this.units = units;
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void load(CatalogueFiles files) {
        List<CatalogueRow> rows = files.read(FILE, HEADER);
        var codes = new HashSet<String>();
        rows.forEach(row -> row.newKey("code", codes));
        List<UnitTable.Line> lines = IntStream.range(0, rows.size())
                .mapToObj(i -> line(i, rows.get(i), codes))
                .toList();
        Set<String> there = units.all().stream().map(Unit::code).collect(Collectors.toSet());
        units.add(lines.stream()
                .filter(line -> !there.contains(line.unit().code()))
                .toList());
    }

    private static UnitTable.Line line(int ordinal, CatalogueRow row, Set<String> codes) {
        var unit = new Unit(
                row.text("code"),
                row.text("name_vi"),
                row.text("short_name_vi"),
                row.text("name_en"),
                row.choice("org_type", KINDS),
                row.optionalCode("parent_code", codes),
                row.optional("doc_symbol"),
                row.optional("gso_code"),
                List.of(row.text("role_in_system").split(";")),
                row.optionalDate("valid_from"),
                row.optionalDate("valid_to"),
                row.optionalCode("successor_code", codes),
                row.optional("change_note"));
        if (unit.kind() == UnitKind.GROUP && !GROUPS.contains(unit.code())) {
            throw row.problem("code", "is no group that can be expanded, only " + GROUPS + " are");
        }
        if (unit.validFrom() != null && unit.validTo() != null && unit.validTo().isBefore(unit.validFrom())) {
            throw row.problem("valid_to", "is before valid_from");
        }
        if (unit.successor() != null && unit.validTo() == null) {
            throw row.problem("successor_code", "needs a valid_to, the day before the successor takes over");
        }
        return new UnitTable.Line(ordinal, unit, row.choice("named_in_seed", NAMED), row.text("confidence"));
    }
}
