package vn.tiendo.dashboard;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.deadline.Extension;
import vn.tiendo.deadline.Extension.State;
import vn.tiendo.deadline.Extensions;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Units;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportAccess;
import vn.tiendo.report.ReportLog;
import vn.tiendo.report.Stage;

/** Requests for later due dates, as far as a person may see them. */
@Service
@Transactional(readOnly = true)
public class ExtensionViews {

    private final Extensions extensions;
    private final ReportAccess access;
    private final ReportLog log;
    private final Units units;
    private final Directory directory;

    ExtensionViews(Extensions extensions, ReportAccess access, ReportLog log, Units units, Directory directory) {
        this.extensions = extensions;
        this.access = access;
        this.log = log;
        this.units = units;
        this.directory = directory;
    }

    /** Oldest first. @throws vn.tiendo.shared.DomainException NOT_FOUND for a report the reader may not know of */
    public List<ExtensionView> of(Report.Id report, Person reader) {
        access.requireVisible(reader, report);
        return extensions.of(report).stream()
                .map(extension -> view(extension, reader))
                .toList();
    }

    /** @throws vn.tiendo.shared.DomainException NOT_FOUND as above, and for a number that does not exist */
    public ExtensionView one(Report.Id report, int number, Person reader) {
        access.requireVisible(reader, report);
        return view(extensions.get(report, number), reader);
    }

    /** What waits at the reader's desks, oldest first. */
    public List<ExtensionView> waitingFor(Person reader) {
        return Stream.of(Stage.REVIEW, Stage.APPROVAL)
                .filter(desk -> reader.is(desk.role()))
                .flatMap(desk -> extensions.waitingAt(desk).stream())
                .map(extension -> view(extension, reader))
                .toList();
    }

    private ExtensionView view(Extension extension, Person reader) {
        var id = extension.report();
        boolean waits = extension.state() == State.REQUESTED;
        return new ExtensionView(
                id.toString(),
                id.period(),
                id.unit(),
                units.byCode(id.unit()).name(),
                extension.number(),
                extension.requestedDueAt(),
                extension.previousDueAt(),
                extension.reason(),
                extension.requestedBy(),
                directory.nameOf(extension.requestedBy()),
                extension.requestedAt(),
                extension.desk(),
                extension.state(),
                extension.decidedBy(),
                extension.decidedBy() == null ? null : directory.nameOf(extension.decidedBy()),
                extension.decidedAt(),
                extension.decisionReason(),
                waits
                        && access.sitsAt(extension.desk(), reader, id)
                        && !extension.requestedBy().equals(reader.username())
                        && !log.authors(id).contains(reader.username()),
                waits && (access.sitsAt(Stage.DRAFT, reader, id) || access.sitsAt(Stage.ENDORSEMENT, reader, id)));
    }
}
