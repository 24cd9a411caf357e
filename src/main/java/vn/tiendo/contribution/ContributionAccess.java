package vn.tiendo.contribution;

import org.springframework.stereotype.Component;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.report.Report;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/**
 * Who may see a request: whoever reads the lead's report, and the asked unit, which sees its own request and nothing else
 * of the report.
 */
@Component
public class ContributionAccess {

    private final Contributions contributions;

    ContributionAccess(Contributions contributions) {
        this.contributions = contributions;
    }

    /** @throws DomainException NOT_FOUND also when it exists: strangers do not learn that it does */
    public Contribution visible(Contribution.Key key, Person person) {
        var contribution = contributions.find(key);
        if (!person.mayRead(key.report().unit())
                && contribution.filter(asked -> ofAskedUnit(asked, person)).isEmpty()) {
            throw new DomainException(Kind.NOT_FOUND, "report-unknown", key.report());
        }
        return contribution.orElseThrow(
                () -> new DomainException(Kind.NOT_FOUND, "contribution-unknown", key.report(), key.number()));
    }

    /** Clerk or head of the unit that is asked. */
    public boolean ofAskedUnit(Contribution contribution, Person person) {
        return person.is(Role.CLERK, contribution.unit()) || person.is(Role.HEAD, contribution.unit());
    }

    public boolean mayAnswer(Contribution contribution, Person person) {
        return contribution.state() == Contribution.State.ASKED && person.is(Role.CLERK, contribution.unit());
    }

    public boolean mayWithdraw(Contribution contribution, Person person) {
        return contribution.state() == Contribution.State.ASKED && asks(contribution.report(), person);
    }

    /** A clerk of the unit that leads. */
    static boolean asks(Report.Id report, Person person) {
        return person.is(Role.CLERK, report.unit());
    }

    /** @throws DomainException FORBIDDEN for anybody but a clerk of the asked unit */
    static void requireAnswerer(Contribution contribution, Person person) {
        if (!person.is(Role.CLERK, contribution.unit())) {
            throw new DomainException(Kind.FORBIDDEN, "contribution-by-stranger", contribution.report());
        }
    }

    /** @throws DomainException CONFLICT when it was answered, refused, withdrawn or is over */
    static void requireOpen(Contribution contribution) {
        if (contribution.state() != Contribution.State.ASKED) {
            throw new DomainException(
                    Kind.CONFLICT,
                    "contribution-ended",
                    contribution.report(),
                    contribution.number(),
                    "contribution-state:" + contribution.state());
        }
    }
}
