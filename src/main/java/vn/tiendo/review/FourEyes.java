package vn.tiendo.review;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tiendo.organization.Person;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportLog;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/**
 * Nobody decides on what they had a hand in: author ≠ endorser ≠ reviewer ≠ approver, over all rounds of the report.
 * Everybody who saved a draft is an author, not only the one who handed it in; who returned a report has decided on it too.
 */
@Component
public class FourEyes {

    private static final Map<Stage, String> OTHER_DESKS = new EnumMap<>(Map.of(
            Stage.ENDORSEMENT, "four-eyes-endorser",
            Stage.REVIEW, "four-eyes-reviewer",
            Stage.APPROVAL, "four-eyes-approver"));

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
        return OTHER_DESKS.entrySet().stream()
                .filter(other -> other.getKey() != desk)
                .filter(other -> log.decidersAt(report, other.getKey()).contains(username))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
