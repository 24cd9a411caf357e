package vn.tiendo.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

/**
 * Saving of unfinished work. Two clerks at one report never overwrite each other unseen. Runs a moment after every key,
 * so it reads nothing but the rows it changes.
 */
@Service
public class Drafts {

    /** @param lockVersion the lock version after it; what the next saving is based on */
    public record Saved(int lockVersion, Instant at) {}

    private final Reports reports;
    private final ReportContents contents;
    private final OpenParts openParts;
    private final ReportAccess access;
    private final ReportLog log;
    private final Clock clock;

    Drafts(
            Reports reports,
            ReportContents contents,
            OpenParts openParts,
            ReportAccess access,
            ReportLog log,
            Clock clock) {
        this.reports = reports;
        this.contents = contents;
        this.openParts = openParts;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param basedOn the lock version the clerk worked on; null is accepted only while nobody else has written
     * @throws DomainException STALE when somebody saved meanwhile, VERSION_REQUIRED when that cannot be told,
     *     CONFLICT when the report is not with the unit
     * @throws InvalidFields for unknown codes, malformed numbers or texts, and for parts that a return left locked
     */
    @Transactional
    public Saved save(Report.Id id, Person clerk, Integer basedOn, DraftChange change) {
        access.requireDesk(Stage.DRAFT, clerk, id);
        var report = reports.lock(id);
        report.require(State.DRAFT, State.RETURNED);
        requireCurrent(report, clerk, basedOn);

        var sent = change.content();
        // before anything is computed: dividing a number of a billion digits would take the whole machine
        requireWellFormed(sent);
        var known = known(report, sent);
        requireWellFormed(known);
        contents.update(id, report.version(), known);
        return new Saved(report.lockVersion() + 1, wrote(report, clerk, change.noStateSecrets()));
    }

    /** Keeps whose hand it was. @param declared as in {@link Reports#savedBy} @return when */
    Instant wrote(Report report, Person clerk, Boolean declared) {
        var now = clock.instant();
        reports.savedBy(report, clerk.username(), now, declared);
        if (!clerk.username().equals(report.drafting().savedBy())) {
            log.wroteIn(report, clerk.username(), now);
        }
        return now;
    }

    private static void requireWellFormed(ReportContent content) {
        var problems = SubmissionRules.malformed(content);
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }

    static void requireCurrent(Report report, Person clerk, Integer basedOn) {
        if (basedOn == null) {
            String writer = report.drafting().savedBy();
            if (writer != null && !writer.equals(clerk.username())) {
                throw new DomainException(Kind.VERSION_REQUIRED, "version-required", report.id());
            }
        } else if (basedOn != report.lockVersion()) {
            throw new DomainException(Kind.STALE, "draft-changed-meanwhile", report.id());
        }
    }

    /** What was sent, with what follows from it; every line must be owed and every changed one open. */
    private ReportContent known(Report report, ReportContent sent) {
        List<FieldProblem> problems = new ArrayList<>();
        List<Part> touched = new ArrayList<>();
        var entries = entries(report, sent.entries(), problems, touched);
        requireTasks(report, sent.tasks(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        if (report.version() > 1) {
            touched.addAll(touchedTexts(report, sent));
            openParts.require(report, touched);
        }
        return new ReportContent(entries, sent.tasks(), sent.narrative());
    }

    private List<Entry> entries(Report report, List<Entry> sent, List<FieldProblem> problems, List<Part> touched) {
        var codes = sent.stream().map(Entry::indicator).toList();
        var stored = contents.entries(report.id(), report.version(), codes);
        List<Entry> known = new ArrayList<>();
        for (var entry : sent) {
            var row = stored.get(entry.indicator());
            if (row == null) {
                problems.add(FieldProblem.of("entries[" + entry.indicator() + "]", "indicator-not-owed"));
                continue;
            }
            var derived = SubmissionRules.derive(entry, row.measure());
            known.add(derived);
            if (!same(derived, row.entry())) {
                touched.add(Part.figure(entry.indicator()));
            }
        }
        return known;
    }

    private void requireTasks(Report report, List<TaskProgress> sent, List<FieldProblem> problems) {
        var known = contents.knownTasks(
                report.id(),
                report.version(),
                sent.stream().map(TaskProgress::task).toList());
        sent.stream()
                .filter(task -> !known.contains(task.task()))
                .map(task -> FieldProblem.of("tasks[" + task.task() + "]", "task-not-owed"))
                .forEach(problems::add);
    }

    private List<Part> touchedTexts(Report report, ReportContent sent) {
        List<Part> touched = new ArrayList<>();
        if (sent.tasks().isEmpty() && sent.narrative() == null) {
            return touched;
        }
        var stored = contents.of(report.id(), report.version());
        sent.tasks().stream()
                .filter(task -> !stored.tasks().contains(task))
                .map(task -> Part.task(task.task()))
                .forEach(touched::add);
        if (sent.narrative() != null) {
            touched.addAll(touchedSections(sent.narrative(), stored.narrative()));
        }
        return touched;
    }

    private static List<Part> touchedSections(Narrative sent, Narrative stored) {
        List<Part> touched = new ArrayList<>();
        for (var section : Section.values()) {
            if (!Objects.equals(section.in(sent), section.in(stored))) {
                touched.add(Part.section(section));
            }
        }
        return touched;
    }

    private static boolean same(Entry one, Entry other) {
        return one.status() == other.status()
                && same(one.numerator(), other.numerator())
                && same(one.denominator(), other.denominator())
                && same(one.value(), other.value())
                && Objects.equals(one.explanation(), other.explanation())
                && Objects.equals(one.source(), other.source());
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
