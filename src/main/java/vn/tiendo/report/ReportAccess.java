package vn.tiendo.report;

import org.springframework.stereotype.Component;
import vn.tiendo.organization.Person;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** Who may see a report, and who sits at which desk. The same answers for every door. */
@Component
public class ReportAccess {

    /** @throws DomainException NOT_FOUND also when it exists: strangers do not learn that it does */
    public void requireVisible(Person person, Report.Id report) {
        if (!person.mayRead(report.unit())) {
            throw new DomainException(Kind.NOT_FOUND, "report-unknown", report);
        }
    }

    public boolean sitsAt(Stage desk, Person person, Report.Id report) {
        return desk.role().insideUnit() ? person.is(desk.role(), report.unit()) : person.is(desk.role());
    }

    /** @throws DomainException FORBIDDEN when the person does not sit at that desk for this report */
    public void requireDesk(Stage desk, Person person, Report.Id report) {
        requireVisible(person, report);
        if (!sitsAt(desk, person, report)) {
            throw new DomainException(Kind.FORBIDDEN, "wrong-desk", "stage:" + desk, report);
        }
    }
}
