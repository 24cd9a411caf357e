package vn.tiendo.target;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.tiendo.organization.Unit;
import vn.tiendo.organization.Units;
import vn.tiendo.shared.catalogue.CatalogueFiles;
import vn.tiendo.shared.catalogue.CatalogueProperties;
import vn.tiendo.shared.catalogue.CatalogueRow;
import vn.tiendo.shared.catalogue.CatalogueSource;

/** Loads {@code indicators.csv} and, joined by code, {@code indicators_ext.csv}. */
@Component
@Order(30)
class IndicatorSource implements CatalogueSource {

    private static final String FILE = "indicators.csv";
    private static final List<String> HEADER = List.of(
            "code",
            "pillar",
            "name_vi",
            "name_en",
            "unit",
            "comparator",
            "target",
            "deadline",
            "lead_org",
            "coordinating_orgs",
            "source_quote");
    private static final String EXTENSION = "indicators_ext.csv";
    private static final List<String> EXTENSION_HEADER = List.of(
            "code",
            "parent_code",
            "lead_basis",
            "comparator_basis",
            "measured_by",
            "direction",
            "reporting_scope",
            "aggregation",
            "numerator_vi",
            "denominator_vi",
            "owner_from_2025_03",
            "owner_from_2025_07",
            "conflicts_with",
            "notes");

    /** The reorganisations the extension knows the later owners of. */
    private static final Map<String, LocalDate> LATER_OWNERS =
            Map.of("owner_from_2025_03", LocalDate.of(2025, 3, 1), "owner_from_2025_07", LocalDate.of(2025, 7, 1));

    private static final Map<String, IndicatorVersion.Comparator> COMPARATORS = Map.of(
            ">", IndicatorVersion.Comparator.GT,
            ">=", IndicatorVersion.Comparator.GE,
            "MILESTONE", IndicatorVersion.Comparator.MILESTONE);

    private static final Map<String, String> DIRECTIONS = Map.of("UP", "UP", "DONE", "DONE");

    private final IndicatorTable indicators;
    private final Units units;
    private final LocalDate asOf;

    IndicatorSource(IndicatorTable indicators, Units units, CatalogueProperties properties) {
        this.indicators = indicators;
        this.units = units;
        this.asOf = properties.asOf();
    }

    @Override
    public List<String> files() {
        return List.of(FILE, EXTENSION);
    }

    @Override
    public void load(CatalogueFiles files) {
        List<CatalogueRow> rows = files.read(FILE, HEADER);
        var codes = new HashSet<String>();
        rows.forEach(row -> row.newKey("code", codes));
        Map<String, CatalogueRow> extensions = extensions(files, codes);
        Set<String> there =
                indicators.versions().stream().map(IndicatorVersion::code).collect(toSet());
        Set<String> unitCodes = units.all().stream().map(Unit::code).collect(toSet());
        var expansion = new Expansion(units);
        for (int i = 0; i < rows.size(); i++) {
            CatalogueRow row = rows.get(i);
            CatalogueRow extension = extensions.get(row.text("code"));
            if (extension == null) {
                throw row.problem("code", "has no row in " + EXTENSION);
            }
            IndicatorVersion first = version(row, extension);
            var leads = expansion.leads(row, "lead_org", unitCodes);
            var coordinators = expansion.coordinators(row, "coordinating_orgs", unitCodes, leads);
            LATER_OWNERS.keySet().forEach(column -> extension.optionalCode(column, unitCodes));
            if (!there.contains(first.code())) {
                indicators.add(i, first, leads, coordinators);
                LATER_OWNERS.forEach((column, since) -> addLaterLead(extension, column, since, unitCodes));
            }
        }
        extensions.values().forEach(row -> row.codes("conflicts_with", codes)
                .forEach(other -> indicators.addConflict(row.text("code"), other)));
    }

    private static Map<String, CatalogueRow> extensions(CatalogueFiles files, Set<String> codes) {
        List<CatalogueRow> rows = files.read(EXTENSION, EXTENSION_HEADER);
        var seen = new HashSet<String>();
        rows.forEach(row -> {
            row.newKey("code", seen);
            row.codes("code", codes);
            if (row.codes("conflicts_with", codes).contains(row.text("code"))) {
                throw row.problem("conflicts_with", "names the indicator itself");
            }
        });
        return rows.stream().collect(toMap(row -> row.text("code"), Function.identity()));
    }

    private void addLaterLead(CatalogueRow extension, String column, LocalDate since, Set<String> unitCodes) {
        String owner = extension.optionalCode(column, unitCodes);
        if (owner != null) {
            indicators.addLaterLead(extension.text("code"), since, owner);
        }
    }

    private IndicatorVersion version(CatalogueRow row, CatalogueRow extension) {
        var comparator = row.choice("comparator", COMPARATORS);
        var target = row.optionalNumber("target");
        var aggregation = extension.constant("aggregation", IndicatorVersion.Aggregation.class);
        boolean milestone = comparator == IndicatorVersion.Comparator.MILESTONE;
        if (milestone != (target == null)) {
            throw row.problem("target", milestone ? "a milestone has none" : "is needed to compare with");
        }
        if (milestone != (aggregation == IndicatorVersion.Aggregation.MILESTONE)) {
            throw extension.problem("aggregation", "does not agree with the comparator in " + FILE);
        }
        boolean ratio = Arrays.asList(
                        IndicatorVersion.Aggregation.RATIO_OF_SUMS, IndicatorVersion.Aggregation.ALL_MUST_PASS)
                .contains(aggregation);
        String code = row.text("code");
        return new IndicatorVersion(
                new Indicator(code, row.text("pillar"), extension.optional("parent_code"), List.of()),
                1,
                asOf,
                null,
                row.text("name_vi"),
                row.text("name_en"),
                row.text("unit"),
                comparator,
                extension.text("comparator_basis"),
                target,
                null,
                extension.choice("direction", DIRECTIONS),
                row.date("deadline"),
                new Responsibility(List.of(), List.of(), List.of(), List.of(), extension.text("lead_basis")),
                extension.text("measured_by"),
                extension.text("reporting_scope"),
                aggregation,
                ratio ? extension.text("numerator_vi") : extension.optional("numerator_vi"),
                ratio ? extension.text("denominator_vi") : extension.optional("denominator_vi"),
                extension.optional("notes"),
                row.text("source_quote"),
                Checks.none());
    }
}
