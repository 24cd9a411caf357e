package vn.tiendo.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.organization.Person;
import vn.tiendo.report.OpenParts;
import vn.tiendo.report.PaperHandIn;
import vn.tiendo.report.PaperHandIns;
import vn.tiendo.report.Part;
import vn.tiendo.report.Report;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.ReportChanged;
import vn.tiendo.report.ReportContents;
import vn.tiendo.report.ReportLog;
import vn.tiendo.report.Reports;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/** What is stored and what goes, each in one transaction that holds the report's row. */
@Service
@Transactional
class EvidenceShelf {

    private final EvidenceFiles files;
    private final EvidenceStore store;
    private final EvidenceLimits limits;
    private final Reports reports;
    private final ReportContents contents;
    private final OpenParts openParts;
    private final ReportLog log;
    private final PaperHandIns papers;
    private final Clock clock;

    EvidenceShelf(
            EvidenceFiles files,
            EvidenceStore store,
            EvidenceLimits limits,
            Reports reports,
            ReportContents contents,
            OpenParts openParts,
            ReportLog log,
            PaperHandIns papers,
            Clock clock) {
        this.files = files;
        this.store = store;
        this.limits = limits;
        this.reports = reports;
        this.contents = contents;
        this.openParts = openParts;
        this.log = log;
        this.papers = papers;
        this.clock = clock;
    }

    /** Refused before anybody looks into the file; {@link #keep} asks again. */
    @Transactional(readOnly = true)
    public void requirePlace(Report.Id id, String indicator) {
        requireOpen(reports.get(id), indicator);
    }

    public EvidenceFile keep(Report.Id id, Person clerk, String indicator, Inspection.Result inspected, Path content) {
        var report = reports.lock(id);
        requireOpen(report, indicator);
        requireRoom(report, indicator, inspected);
        var file = new EvidenceFile(
                0,
                id,
                indicator,
                report.version(),
                null,
                inspected.filename(),
                inspected.type().mediaType(),
                inspected.size(),
                inspected.sha256(),
                clerk.username(),
                clock.instant());
        long number = files.add(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(content))) {
            store.put(number, in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        log.wroteIn(report, clerk.username(), clock.instant());
        return files.find(id, number).orElseThrow();
    }

    public void remove(Report.Id id, Person clerk, long number) {
        var report = reports.lock(id);
        var file = files.find(id, number)
                .filter(found -> found.removedVersion() == null)
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "evidence-unknown", number, id));
        requireOpen(report, file.indicator());
        if (file.fromVersion() < report.version()) {
            files.endAt(number, report.version());
        } else {
            drop(file);
        }
        log.wroteIn(report, clerk.username(), clock.instant());
    }

    /** What came through the secret channel leaves nothing behind, in no version. */
    @EventListener
    public void reportChanged(ReportChanged step) {
        if (step.action() == ReportChanged.Action.HANDED_IN
                && papers.of(step.report())
                        .filter(paper -> paper.kind() == PaperHandIn.Kind.SECRET)
                        .isPresent()) {
            files.everOf(step.report()).forEach(this::drop);
        }
    }

    /** After a return that marked parts the files of a locked figure stay; those of the report as a whole may come and go. */
    private void requireOpen(Report report, String indicator) {
        report.require(State.DRAFT, State.RETURNED);
        if (indicator != null
                && contents.of(report.id(), report.version()).entries().stream()
                        .noneMatch(entry -> entry.indicator().equals(indicator))) {
            throw new InvalidFields(List.of(FieldProblem.of("indicator", "indicator-not-owed")));
        }
        if (indicator != null) {
            openParts.require(report, Part.figure(indicator));
        }
    }

    private void requireRoom(Report report, String indicator, Inspection.Result coming) {
        var shown = files.of(report.id(), report.version());
        var beside = shown.stream()
                .filter(file -> Objects.equals(file.indicator(), indicator))
                .toList();
        beside.stream()
                .filter(file -> file.sha256().equals(coming.sha256()))
                .findFirst()
                .ifPresent(same -> {
                    throw new DomainException(
                            Kind.CONFLICT, "evidence-there-already", coming.filename(), same.filename());
                });
        if (beside.size() >= limits.files()) {
            throw new DomainException(Kind.CONFLICT, "evidence-too-many", coming.filename(), limits.files());
        }
        long total = shown.stream().mapToLong(EvidenceFile::size).sum() + coming.size();
        if (total > limits.reportSize().toBytes()) {
            throw new DomainException(
                    Kind.CONFLICT,
                    "evidence-report-full",
                    coming.filename(),
                    limits.reportSize().toMegabytes());
        }
    }

    private void drop(EvidenceFile file) {
        store.delete(file.id());
        files.delete(file.id());
    }
}
