package vn.tiendo.evidence;

import java.nio.file.Path;
import org.springframework.stereotype.Service;
import vn.tiendo.organization.Person;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportAccess;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.DomainException;

/** What a clerk does with files beside a report, while the report lies with the unit. Its draft and its ETag stay as they are. */
@Service
public class EvidenceCommands {

    private final ReportAccess access;
    private final Inspection inspection;
    private final EvidenceShelf shelf;

    EvidenceCommands(ReportAccess access, Inspection inspection, EvidenceShelf shelf) {
        this.access = access;
        this.inspection = inspection;
        this.shelf = shelf;
    }

    /**
     * Checks the file and keeps it. Whoever adds one is an author of the report.
     *
     * @param indicator the figure it proves; null for the report as a whole
     * @param filename as the clerk's machine names it
     * @param content on disk, read several times, never changed
     * @throws DomainException NOT_FOUND, FORBIDDEN, CONFLICT for the report; INVALID, TOO_LARGE or, while the virus
     *     scanner is away, UNAVAILABLE for the file. Nothing is stored then
     */
    public EvidenceFile add(Report.Id id, Person clerk, String indicator, String filename, Path content) {
        access.requireDesk(Stage.DRAFT, clerk, id);
        shelf.requirePlace(id, indicator);
        // looking into it may take seconds: nobody waits for the report's row meanwhile
        var inspected = inspection.of(filename, content);
        return shelf.keep(id, clerk, indicator, inspected, content);
    }

    /**
     * Takes a file away. A version that was sent up goes on showing it; one that never was sent up is deleted for good.
     *
     * @throws DomainException NOT_FOUND also for a file that was taken away already
     */
    public void remove(Report.Id id, Person clerk, long number) {
        access.requireDesk(Stage.DRAFT, clerk, id);
        shelf.remove(id, clerk, number);
    }
}
