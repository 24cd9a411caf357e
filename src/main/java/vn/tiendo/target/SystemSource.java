package vn.tiendo.target;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.tiendo.organization.Unit;
import vn.tiendo.organization.Units;
import vn.tiendo.shared.catalogue.CatalogueFiles;
import vn.tiendo.shared.catalogue.CatalogueRow;
import vn.tiendo.shared.catalogue.CatalogueSource;

/** Loads {@code systems.csv}; after the indicators that systems serve. */
@Component
@Order(50)
class SystemSource implements CatalogueSource {

    private static final String FILE = "systems.csv";
    private static final List<String> HEADER =
            List.of("code", "name_vi", "name_en", "owner_org", "related_indicators", "source_quote");

    private final SystemTable systems;
    private final IndicatorTable indicators;
    private final Units units;

    SystemSource(SystemTable systems, IndicatorTable indicators, Units units) {
        this.systems = systems;
        this.indicators = indicators;
        this.units = units;
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void load(CatalogueFiles files) {
        List<CatalogueRow> rows = files.read(FILE, HEADER);
        Set<String> there = systems.systems().stream().map(DigitalSystem::code).collect(toSet());
        Set<String> unitCodes = units.all().stream().map(Unit::code).collect(toSet());
        Set<String> indicatorCodes =
                indicators.versions().stream().map(IndicatorVersion::code).collect(toSet());
        var expansion = new Expansion(units);
        var seen = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            CatalogueRow row = rows.get(i);
            var owners = expansion.leads(row, "owner_org", unitCodes);
            var system = new DigitalSystem(
                    row.newKey("code", seen),
                    row.text("name_vi"),
                    row.text("name_en"),
                    List.of(),
                    List.of(),
                    row.codes("related_indicators", indicatorCodes),
                    row.text("source_quote"));
            if (!there.contains(system.code())) {
                systems.add(i, system, owners);
            }
        }
    }
}
