package vn.tiendo.api;

import java.util.List;
import vn.tiendo.dashboard.ReportView;
import vn.tiendo.report.Report;
import vn.tiendo.target.IndicatorVersion;
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
                sections(view));
    }

    private static ReportForm.Figure figure(ReportView.EntryView entry) {
        var measure =
                switch (entry.measure()) {
                    case RATIO -> Measure.RATIO;
                    case OFFICIAL -> Measure.VALUE;
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
                entry.source(),
                entry.explanation(),
                entry.measure() == IndicatorVersion.Measure.OFFICIAL,
                entry.open());
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
                task.open());
    }

    private static List<Section> sections(ReportView view) {
        return view.sections().stream()
                .map(section -> new Section(
                        section.section(),
                        vn.tiendo.report.Section.of(section.section())
                                .map(each -> each.in(view.narrative()))
                                .orElse(null),
                        section.open()))
                .toList();
    }
}
