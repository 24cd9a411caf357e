package vn.tiendo.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.organization.Person;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.Narrative;
import vn.tiendo.report.ReportContent.TaskProgress;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;
import vn.tiendo.target.IndicatorVersion;

/** Saving of unfinished work. Two clerks at one report never overwrite each other unseen. */
@Service
public class Drafts {

    private final Reports reports;
    private final ReportContents contents;
    private final ReportDefinitions definitions;
    private final ReportAccess access;
    private final ReportLog log;
    private final Clock clock;

    Drafts(
            Reports reports,
            ReportContents contents,
            ReportDefinitions definitions,
            ReportAccess access,
            ReportLog log,
            Clock clock) {
        this.reports = reports;
        this.contents = contents;
        this.definitions = definitions;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Takes over the figures, tasks and texts that are named; what is not named stays as it is.
     *
     * @param basedOn the lock version the clerk worked on; null is accepted only while nobody else has written
     * @param entries null or empty to leave the figures alone; likewise the others
     * @throws DomainException STALE when somebody saved meanwhile, VERSION_REQUIRED when that cannot be told,
     *     CONFLICT when the report is not with the unit
     * @throws InvalidFields for unknown codes and malformed numbers or texts
     */
    @Transactional
    public void save(
            Report.Id id,
            Person clerk,
            Integer basedOn,
            List<Entry> entries,
            List<TaskProgress> tasks,
            Narrative narrative) {
        access.requireDesk(Stage.DRAFT, clerk, id);
        var report = reports.lock(id);
        report.require(State.DRAFT, State.RETURNED);
        requireCurrent(report, clerk, basedOn);

        var sent =
                new ReportContent(entries == null ? List.of() : entries, tasks == null ? List.of() : tasks, narrative);
        // before anything is computed: dividing a number of a billion digits would take the whole machine
        requireWellFormed(sent);
        var stored = contents.of(id, report.version());
        var change = new ReportContent(derived(stored, sent.entries()), known(stored, sent.tasks()), narrative);
        requireWellFormed(change);
        contents.update(id, report.version(), change);
        reports.savedBy(report, clerk.username(), clock.instant());
        log.wroteIn(report, clerk.username(), clock.instant());
    }

    private static void requireWellFormed(ReportContent content) {
        var problems = SubmissionRules.malformed(content);
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }

    private void requireCurrent(Report report, Person clerk, Integer basedOn) {
        if (basedOn == null) {
            if (!reports.lastWriter(report.id()).map(clerk.username()::equals).orElse(true)) {
                throw new DomainException(Kind.VERSION_REQUIRED, "version-required", report.id());
            }
        } else if (basedOn != report.lockVersion()) {
            throw new DomainException(Kind.STALE, "draft-changed-meanwhile", report.id());
        }
    }

    private List<Entry> derived(ReportContent stored, List<Entry> entries) {
        Map<String, Entry> byCode =
                stored.entries().stream().collect(Collectors.toMap(Entry::indicator, Function.identity()));
        Map<String, IndicatorVersion> definition = definitions.of(stored);
        List<Entry> known = new ArrayList<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (var entry : entries) {
            var row = byCode.get(entry.indicator());
            if (row == null) {
                problems.add(FieldProblem.of("entries[" + entry.indicator() + "]", "indicator-not-owed"));
                continue;
            }
            var versioned = new Entry(
                    entry.indicator(),
                    row.indicatorVersion(),
                    entry.status(),
                    entry.numerator(),
                    entry.denominator(),
                    entry.value(),
                    entry.explanation());
            known.add(SubmissionRules.derive(
                    versioned, definition.get(entry.indicator()).aggregation()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        return known;
    }

    private List<TaskProgress> known(ReportContent stored, List<TaskProgress> tasks) {
        var owed = stored.tasks().stream().map(TaskProgress::task).collect(Collectors.toSet());
        var problems = tasks.stream()
                .filter(task -> !owed.contains(task.task()))
                .map(task -> FieldProblem.of("tasks[" + task.task() + "]", "task-not-owed"))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        return tasks;
    }
}
