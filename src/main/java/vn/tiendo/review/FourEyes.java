package vn.tiendo.review;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tiendo.organization.Person;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportChanged.Action;
import vn.tiendo.report.ReportLog;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/**
 * Nobody decides on what they had a hand in: author ≠ endorser ≠ reviewer ≠ approver, over all rounds of the report.
 * Everybody who saved a draft is an author, not only the one who handed it in.
 */
@Component
public class FourEyes {

    private final ReportLog log;

    FourEyes(ReportLog log) {
        this.log = log;
    }

    /** @throws DomainException FORBIDDEN saying which earlier part the person had */
    void require(Report report, Stage desk, Person person) {
        refusal(report.id(), desk, person.username()).ifPresent(slug -> {
            throw new DomainException(Kind.FORBIDDEN, slug, report.id(), person.fullName());
        });
    }

    /** Why this person may not decide at this desk; empty when they may. */
    public Optional<String> refusal(Report.Id report, Stage desk, String username) {
        if (desk == Stage.DRAFT) {
            return Optional.empty();
        }
        if (log.authors(report).contains(username)) {
            return Optional.of("four-eyes-author");
        }
        if (desk != Stage.ENDORSEMENT && took(report, Action.ENDORSED).contains(username)) {
            return Optional.of("four-eyes-endorser");
        }
        if (desk == Stage.APPROVAL && took(report, Action.CONFIRMED).contains(username)) {
            return Optional.of("four-eyes-reviewer");
        }
        return Optional.empty();
    }

    private Set<String> took(Report.Id report, Action action) {
        return log.actors(report, action);
    }
}
