package vn.tiendo.evidence;

import java.io.InputStream;
import org.springframework.stereotype.Service;
import vn.tiendo.organization.Person;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportAccess;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** Files for whoever may see the report. */
@Service
public class EvidenceReading {

    private final ReportAccess access;
    private final EvidenceFiles files;
    private final EvidenceStore store;

    EvidenceReading(ReportAccess access, EvidenceFiles files, EvidenceStore store) {
        this.access = access;
        this.files = files;
        this.store = store;
    }

    /** @throws DomainException NOT_FOUND also for a file of a report the reader may not know of */
    public EvidenceFile get(Report.Id report, long number, Person reader) {
        access.requireVisible(reader, report);
        return files.find(report, number)
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "evidence-unknown", number, report));
    }

    /** Only a file got from {@link #get}; holds no connection while it is read. */
    public InputStream open(EvidenceFile file) {
        return store.open(file.id());
    }
}
