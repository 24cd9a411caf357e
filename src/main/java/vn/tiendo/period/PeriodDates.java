package vn.tiendo.period;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/**
 * When each desk must be done and when the period closes; each the end of a day in Vietnam unless an administrator
 * chose another moment.
 */
public record PeriodDates(Instant unitDueAt, Instant reviewDueAt, Instant approvalDueAt, Instant closesAt) {

    /** @throws InvalidFields when one desk would be due before the desk that feeds it, or the period is over by now */
    PeriodDates checked(Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        after(problems, "reviewDueAt", reviewDueAt, unitDueAt);
        after(problems, "approvalDueAt", approvalDueAt, reviewDueAt);
        if (closesAt.isAfter(unitDueAt) && !closesAt.isAfter(now)) {
            problems.add(FieldProblem.of("closesAt", "date-past"));
        }
        after(problems, "closesAt", closesAt, unitDueAt);
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        return this;
    }

    private static void after(List<FieldProblem> problems, String field, Instant later, Instant earlier) {
        if (!later.isAfter(earlier)) {
            problems.add(FieldProblem.of(field, "date-order"));
        }
    }
}
