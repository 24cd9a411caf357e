package vn.tiendo.dashboard;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tiendo.dashboard.ReportView.EntryView;
import vn.tiendo.dashboard.ReportView.TaskView;
import vn.tiendo.period.Period;
import vn.tiendo.report.ReportContent;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.report.ReportDefinitions;
import vn.tiendo.target.IndicatorVersion;
import vn.tiendo.target.Targets;

/** What a report says: figures with the definitions they answer and the previous period's, and tasks. */
@Component
class ReportFigures {

    private final ReportDefinitions definitions;
    private final PreviousFigures previousFigures;
    private final Targets targets;

    ReportFigures(ReportDefinitions definitions, PreviousFigures previousFigures, Targets targets) {
        this.definitions = definitions;
        this.previousFigures = previousFigures;
        this.targets = targets;
    }

    List<EntryView> entries(ReportContent content, Period period, String unit) {
        var definition = definitions.of(content);
        var previous = previousFigures.of(unit, period);
        return content.entries().stream()
                .map(entry -> entry(entry, definition.get(entry.indicator()), previous.get(entry.indicator()), period))
                .toList();
    }

    private static EntryView entry(
            ReportContent.Entry entry, IndicatorVersion asked, PreviousFigures.Figure before, Period period) {
        var value = entry.status() == null || entry.status() == Status.REPORTED ? entry.value() : null;
        return new EntryView(
                entry.indicator(),
                asked.name(),
                asked.pillar(),
                asked.unit(),
                asked.comparator(),
                asked.target(),
                asked.deadline(),
                asked.aggregation(),
                asked.numeratorName(),
                asked.denominatorName(),
                entry.status(),
                plain(entry.numerator()),
                plain(entry.denominator()),
                plain(entry.value()),
                entry.explanation(),
                before == null ? null : plain(before.value()),
                before == null ? null : before.period(),
                asked.result(value, period.code().to()));
    }

    List<TaskView> tasks(ReportContent content) {
        return content.tasks().stream()
                .map(task -> {
                    var asked = targets.task(task.task()).orElseThrow();
                    return new TaskView(
                            task.task(),
                            asked.name(),
                            asked.pillar(),
                            asked.deadline(),
                            task.progress(),
                            task.result(),
                            task.difficulties(),
                            task.proposals());
                })
                .toList();
    }

    /** Without the zeros that the column's scale adds. */
    static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
