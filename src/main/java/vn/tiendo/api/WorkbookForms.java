package vn.tiendo.api;

import java.util.List;
import java.util.function.Function;
import vn.tiendo.dashboard.ReportView;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportContent.Narrative;
import vn.tiendo.workbook.ReportForm;
import vn.tiendo.workbook.ReportForm.Measure;
import vn.tiendo.workbook.ReportForm.Section;

/** A report as one person sees it, as far as a file shows it. */
final class WorkbookForms {

    private WorkbookForms() {}

    static ReportForm of(ReportView view) {
        return new ReportForm(
                Report.Id.of(view.id()),
                view.version(),
                view.unitName(),
                view.periodFrom(),
                view.periodTo(),
                view.entries().stream().map(WorkbookForms::figure).toList(),
                view.tasks().stream().map(WorkbookForms::task).toList(),
                sections(view.narrative()));
    }

    private static ReportForm.Figure figure(ReportView.EntryView entry) {
        var measure =
                switch (entry.aggregation()) {
                    case RATIO_OF_SUMS, ALL_MUST_PASS -> Measure.RATIO;
                    case EXTERNAL -> Measure.VALUE;
                    case MILESTONE -> Measure.ROADMAP;
                };
        return new ReportForm.Figure(
                entry.indicator(),
                entry.name(),
                entry.pillar(),
                entry.unit(),
                entry.comparator().symbol(),
                entry.target(),
                measure,
                entry.numeratorName(),
                entry.denominatorName(),
                entry.previousValue(),
                entry.previousPeriod(),
                entry.status(),
                entry.numerator(),
                entry.denominator(),
                entry.value(),
                null,
                entry.explanation(),
                false,
                true);
    }

    private static ReportForm.Task task(ReportView.TaskView task) {
        return new ReportForm.Task(
                task.task(),
                task.name(),
                task.pillar(),
                task.deadline(),
                task.progress(),
                task.result(),
                task.difficulties(),
                task.proposals(),
                true);
    }

    private static List<Section> sections(Narrative narrative) {
        Function<Function<Narrative, String>, String> text =
                section -> narrative == null ? null : section.apply(narrative);
        return List.of(
                new Section("direction", text.apply(Narrative::direction), true),
                new Section("indicatorResults", text.apply(Narrative::indicatorResults), true),
                new Section("taskResults", text.apply(Narrative::taskResults), true),
                new Section("difficulties", text.apply(Narrative::difficulties), true),
                new Section("nextSteps", text.apply(Narrative::nextSteps), true),
                new Section("proposals", text.apply(Narrative::proposals), true));
    }
}
