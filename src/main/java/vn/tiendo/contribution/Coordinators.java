package vn.tiendo.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tiendo.organization.Unit;
import vn.tiendo.organization.UnitKind;
import vn.tiendo.organization.Units;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportContent;
import vn.tiendo.report.ReportContents;
import vn.tiendo.report.ReportDefinitions;
import vn.tiendo.report.Reports;
import vn.tiendo.target.IndicatorVersion;
import vn.tiendo.target.PlanTask;
import vn.tiendo.target.Responsibility;
import vn.tiendo.target.Targets;

/** Which units may be asked: those in force that the catalogue names as taking part, groups expanded, never oneself. */
@Component
public class Coordinators {

    private final Reports reports;
    private final ReportContents contents;
    private final ReportDefinitions definitions;
    private final Targets targets;
    private final Units units;

    Coordinators(
            Reports reports, ReportContents contents, ReportDefinitions definitions, Targets targets, Units units) {
        this.reports = reports;
        this.contents = contents;
        this.definitions = definitions;
        this.targets = targets;
        this.units = units;
    }

    /** In the catalogue's order; empty for a figure or task that this report does not have. */
    public List<Unit> of(Report.Id report, Figure figure) {
        return responsibility(report, figure)
                .map(Responsibility::coordinators)
                .map(Set::copyOf)
                .map(codes -> askable(codes)
                        .filter(unit -> !unit.code().equals(report.unit()))
                        .toList())
                .orElse(List.of());
    }

    /** Codes of the report's figures and tasks about which there is somebody to ask. */
    public List<String> askable(Report.Id report) {
        var content = content(report);
        var figures = definitions.of(content).values().stream().map(is -> Map.entry(is.code(), is.responsibility()));
        var tasks = content.tasks().stream()
                .flatMap(task -> targets.task(task.task()).stream())
                .map(is -> Map.entry(is.code(), is.responsibility()));
        return Stream.concat(figures, tasks)
                .filter(each -> askable(Set.copyOf(each.getValue().coordinators()))
                        .anyMatch(unit -> !unit.code().equals(report.unit())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every unit that somebody might ask something. */
    public List<Unit> all() {
        return askable(Stream.concat(
                                targets.indicators().stream().map(IndicatorVersion::responsibility),
                                targets.tasks().stream().map(PlanTask::responsibility))
                        .flatMap(responsibility -> responsibility.coordinators().stream())
                        .collect(Collectors.toSet()))
                .toList();
    }

    /** The wording and target that the report's figure answers; empty when the report does not have it. */
    public Optional<IndicatorVersion> indicator(Report.Id report, String code) {
        return Optional.ofNullable(definitions.of(content(report)).get(code));
    }

    /** Empty when the report does not have it. */
    public Optional<PlanTask> task(Report.Id report, String code) {
        boolean owed =
                content(report).tasks().stream().anyMatch(task -> task.task().equals(code));
        return owed ? targets.task(code) : Optional.empty();
    }

    private Optional<Responsibility> responsibility(Report.Id report, Figure figure) {
        return figure.indicator() != null
                ? indicator(report, figure.indicator()).map(IndicatorVersion::responsibility)
                : task(report, figure.task()).map(PlanTask::responsibility);
    }

    private ReportContent content(Report.Id report) {
        return contents.of(report, reports.get(report).version());
    }

    /** A group of nobody stands for itself in the catalogue, and what is outside of the province has no desk here. */
    private Stream<Unit> askable(Set<String> codes) {
        return units.inForce().stream()
                .filter(unit -> codes.contains(unit.code()))
                .filter(unit -> unit.kind() != UnitKind.EXTERNAL && unit.kind() != UnitKind.GROUP);
    }
}
