package vn.tiendo.dashboard;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.dashboard.ReportView.Action;
import vn.tiendo.dashboard.ReportView.Declaration;
import vn.tiendo.dashboard.ReportView.Name;
import vn.tiendo.dashboard.ReportView.Opening;
import vn.tiendo.dashboard.ReportView.Paper;
import vn.tiendo.dashboard.ReportView.People;
import vn.tiendo.dashboard.ReportView.RemarkView;
import vn.tiendo.deadline.Timekeeping;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Units;
import vn.tiendo.period.Periods;
import vn.tiendo.report.PaperHandIns;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportAccess;
import vn.tiendo.report.ReportChanged;
import vn.tiendo.report.ReportLog;
import vn.tiendo.report.Reports;
import vn.tiendo.review.Remark;
import vn.tiendo.review.Remarks;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** Puts a report together for one reader. */
@Service
@Transactional(readOnly = true)
public class ReportViews {

    private final Reports reports;
    private final ReportSheets sheets;
    private final ReportFigures figures;
    private final ReportHistory history;
    private final ReportLog log;
    private final ReportAccess access;
    private final AllowedActions allowedActions;
    private final Remarks remarks;
    private final Periods periods;
    private final Units units;
    private final Directory directory;
    private final Timekeeping timekeeping;
    private final ExtensionViews extensions;
    private final UnlockViews unlocks;
    private final PaperHandIns papers;
    private final EvidenceViews evidence;
    private final ContributionViews contributions;

    ReportViews(
            Reports reports,
            ReportSheets sheets,
            ReportFigures figures,
            ReportHistory history,
            ReportLog log,
            ReportAccess access,
            AllowedActions allowedActions,
            Remarks remarks,
            Periods periods,
            Units units,
            Directory directory,
            Timekeeping timekeeping,
            ExtensionViews extensions,
            UnlockViews unlocks,
            PaperHandIns papers,
            EvidenceViews evidence,
            ContributionViews contributions) {
        this.evidence = evidence;
        this.contributions = contributions;
        this.extensions = extensions;
        this.unlocks = unlocks;
        this.papers = papers;
        this.reports = reports;
        this.sheets = sheets;
        this.figures = figures;
        this.history = history;
        this.log = log;
        this.access = access;
        this.allowedActions = allowedActions;
        this.remarks = remarks;
        this.periods = periods;
        this.units = units;
        this.directory = directory;
        this.timekeeping = timekeeping;
    }

    /**
     * @param version a version that was sent up, shown read-only; null for the report as it is now
     * @throws DomainException NOT_FOUND also for a report the reader may not know of
     */
    public ReportView of(Report.Id id, Integer version, Person reader) {
        access.requireVisible(reader, id);
        var report = reports.get(id);
        if (version != null && (version < 1 || version > report.version())) {
            throw new DomainException(Kind.NOT_FOUND, "report-version-unknown", id, version);
        }
        var period = periods.get(id.period());
        int shown = version == null ? report.version() : version;
        var steps = log.of(id);
        var versions = ReportHistory.versions(steps);
        var sheet = sheets.of(report, shown, versions, period.code().to());
        Function<String, Name> named = names();
        List<Action> actions =
                version == null || version == report.version() ? allowedActions.of(report, reader) : List.of();
        return new ReportView(
                id.toString(),
                id.period(),
                period.code().from(),
                period.code().to(),
                id.unit(),
                units.byCode(id.unit()).name(),
                report.state(),
                timekeeping.of(report.dates().due(), report.submittedAt()),
                report.dates().original(),
                report.dates().due(),
                timekeeping.workingDaysLeft(report.dates().due()),
                report.dates().answer(),
                report.dates().review(),
                report.dates().approval(),
                report.submittedAt(),
                report.round(),
                shown,
                report.lockVersion(),
                report.drafting().savedBy() == null
                        ? null
                        : named.apply(report.drafting().savedBy()),
                report.drafting().savedAt(),
                declaration(report, named),
                report.selfReported(),
                people(id, steps, named),
                figures.entries(sheet),
                figures.tasks(sheet),
                sheet.content().narrative(),
                figures.sections(sheet),
                report.state().editable() ? sheets.earlierNarrative(id) : null,
                remarks.of(id, reader.username()).stream()
                        .map(remark -> remark(remark, named))
                        .toList(),
                history.of(id, steps, named),
                versions,
                extensions.of(id, reader),
                unlocks.of(report, reader, named),
                paper(id, named),
                opening(report, named),
                evidence.of(id, shown, username -> named.apply(username).fullName()),
                contributions.of(id, reader),
                actions.contains(Action.EDIT) ? contributions.askable(id) : List.of(),
                actions);
    }

    private static Declaration declaration(Report report, Function<String, Name> named) {
        var drafting = report.drafting();
        return drafting.declaredBy() == null
                ? null
                : new Declaration(
                        drafting.declaredBy(),
                        named.apply(drafting.declaredBy()).fullName(),
                        drafting.declaredAt());
    }

    private Paper paper(Report.Id id, Function<String, Name> named) {
        return papers.of(id)
                .map(paper -> new Paper(
                        paper.kind(),
                        paper.documentNumber(),
                        paper.documentDate(),
                        paper.note(),
                        named.apply(paper.recordedBy()).fullName(),
                        paper.recordedAt()))
                .orElse(null);
    }

    private static Opening opening(Report report, Function<String, Name> named) {
        var opening = report.opening();
        return opening == null
                ? null
                : new Opening(opening.by(), named.apply(opening.by()).fullName(), opening.at());
    }

    private Function<String, Name> names() {
        var known = new java.util.HashMap<String, Name>();
        return username -> known.computeIfAbsent(username, name -> new Name(name, directory.nameOf(name)));
    }

    private People people(Report.Id id, List<ReportChanged> steps, Function<String, Name> named) {
        return new People(
                log.authors(id).stream().sorted().map(named).toList(),
                last(steps, ReportChanged.Action.ENDORSED, named),
                last(steps, ReportChanged.Action.CONFIRMED, named),
                last(steps, ReportChanged.Action.APPROVED, named));
    }

    private static Name last(List<ReportChanged> steps, ReportChanged.Action action, Function<String, Name> named) {
        return steps.stream()
                .filter(step -> step.action() == action)
                .reduce((earlier, later) -> later)
                .map(step -> named.apply(step.actor()))
                .orElse(null);
    }

    private static RemarkView remark(Remark remark, Function<String, Name> named) {
        return new RemarkView(
                remark.indicator(),
                remark.task(),
                remark.section(),
                remark.text(),
                remark.author(),
                named.apply(remark.author()).fullName(),
                remark.round(),
                remark.version(),
                remark.at(),
                remark.published());
    }
}
