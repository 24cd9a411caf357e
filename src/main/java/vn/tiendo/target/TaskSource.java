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

/** Loads {@code tasks.csv}; after the indicators that tasks serve. */
@Component
@Order(40)
class TaskSource implements CatalogueSource {

    private static final String FILE = "tasks.csv";
    private static final List<String> HEADER = List.of(
            "code",
            "pillar",
            "name_vi",
            "name_en",
            "lead_org",
            "lead_basis",
            "coordinating_orgs",
            "deliverable_type",
            "related_indicators",
            "deadline",
            "deadline_basis",
            "source_quote");

    private final TaskTable tasks;
    private final IndicatorTable indicators;
    private final Units units;

    TaskSource(TaskTable tasks, IndicatorTable indicators, Units units) {
        this.tasks = tasks;
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
        Set<String> there = tasks.tasks().stream().map(PlanTask::code).collect(toSet());
        Set<String> unitCodes = units.all().stream().map(Unit::code).collect(toSet());
        Set<String> indicatorCodes =
                indicators.versions().stream().map(IndicatorVersion::code).collect(toSet());
        var expansion = new Expansion(units);
        var seen = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            CatalogueRow row = rows.get(i);
            PlanTask task = task(row, seen, indicatorCodes);
            var leads = expansion.leads(row, "lead_org", unitCodes);
            var coordinators = expansion.coordinators(row, "coordinating_orgs", unitCodes, leads);
            if (!there.contains(task.code())) {
                tasks.add(i, task, leads, coordinators);
            }
        }
    }

    private static PlanTask task(CatalogueRow row, Set<String> seen, Set<String> indicatorCodes) {
        return new PlanTask(
                row.newKey("code", seen),
                row.text("pillar"),
                row.text("name_vi"),
                row.text("name_en"),
                new Responsibility(List.of(), List.of(), List.of(), List.of(), row.text("lead_basis")),
                row.text("deliverable_type"),
                row.codes("related_indicators", indicatorCodes),
                row.date("deadline"),
                row.text("deadline_basis"),
                row.text("source_quote"));
    }
}
