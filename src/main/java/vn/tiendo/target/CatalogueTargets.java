package vn.tiendo.target;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tiendo.organization.Unit;
import vn.tiendo.organization.Units;

@Component
class CatalogueTargets implements Targets {

    private final IndicatorTable indicators;
    private final TaskTable tasks;
    private final SystemTable systems;
    private final Units units;

    CatalogueTargets(IndicatorTable indicators, TaskTable tasks, SystemTable systems, Units units) {
        this.indicators = indicators;
        this.tasks = tasks;
        this.systems = systems;
        this.units = units;
    }

    @Override
    public List<IndicatorVersion> indicators() {
        var latest = new LinkedHashMap<String, IndicatorVersion>();
        indicators.versions().forEach(version -> latest.put(version.code(), version));
        return List.copyOf(latest.values());
    }

    @Override
    public Optional<IndicatorVersion> indicator(String code) {
        return indicators().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    @Override
    public Optional<IndicatorVersion> indicator(String code, int version) {
        return indicators.versions().stream()
                .filter(each -> each.code().equals(code) && each.version() == version)
                .findFirst();
    }

    @Override
    public List<PlanTask> tasks() {
        return tasks.tasks();
    }

    @Override
    public Optional<PlanTask> task(String code) {
        return tasks().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    @Override
    public List<DigitalSystem> systems() {
        return systems.systems();
    }

    @Override
    public Obligation owedBy(String unitCode) {
        return new Obligation(
                indicators().stream()
                        .filter(each -> each.responsibility().leads().contains(unitCode))
                        .toList(),
                tasks().stream()
                        .filter(each -> each.responsibility().leads().contains(unitCode))
                        .toList());
    }

    @Override
    public List<Unit> owing() {
        Set<String> leads = Stream.concat(
                        indicators().stream().map(IndicatorVersion::responsibility),
                        tasks().stream().map(PlanTask::responsibility))
                .flatMap(responsibility -> responsibility.leads().stream())
                .collect(Collectors.toSet());
        return units.all().stream().filter(unit -> leads.contains(unit.code())).toList();
    }
}
