package vn.tiendo.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.evidence.EvidenceFile;
import vn.tiendo.evidence.EvidenceFiles;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.Person;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportAccess;
import vn.tiendo.report.Reports;
import vn.tiendo.shared.DomainException;

/** The files beside a report, with the names of those who uploaded them. */
@Service
@Transactional(readOnly = true)
public class EvidenceViews {

    private final EvidenceFiles files;
    private final Reports reports;
    private final ReportAccess access;
    private final Directory directory;

    EvidenceViews(EvidenceFiles files, Reports reports, ReportAccess access, Directory directory) {
        this.files = files;
        this.reports = reports;
        this.access = access;
        this.directory = directory;
    }

    /**
     * What the report shows now, oldest first.
     *
     * @throws DomainException NOT_FOUND also for a report the reader may not know of
     */
    public List<EvidenceView> of(Report.Id id, Person reader) {
        access.requireVisible(reader, id);
        Map<String, String> known = new HashMap<>();
        return of(id, reports.get(id).version(), username -> known.computeIfAbsent(username, directory::nameOf));
    }

    public EvidenceView of(EvidenceFile file) {
        return view(file, directory::nameOf);
    }

    /** @param named the full name of a username */
    List<EvidenceView> of(Report.Id id, int version, UnaryOperator<String> named) {
        return files.of(id, version).stream().map(file -> view(file, named)).toList();
    }

    private static EvidenceView view(EvidenceFile file, UnaryOperator<String> named) {
        return new EvidenceView(
                file.id(),
                file.indicator(),
                file.filename(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.uploadedBy(),
                named.apply(file.uploadedBy()),
                file.uploadedAt(),
                file.previewable());
    }
}
