package vn.tiendo.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import vn.tiendo.contribution.Contribution.State;

/**
 * What one unit was asked for and says, as people see it. While it is ASKED only the asked unit's clerks see the answer's
 * parts: then they are what was drafted.
 *
 * @param report the lead's; @param unit the lead's as well
 * @param indicator null when it is about a task; then {@code task} is not
 * @param question null when the definition says it all
 * @param overdue the due date has passed and there is no answer
 * @param declined refused, or drafted so
 * @param reason of the refusal or the withdrawal; null for none
 * @param endedByName who answered, refused or withdrew; null while it is ASKED and when it lapsed
 */
public record ContributionView(
        String report,
        String period,
        String unit,
        String unitName,
        int number,
        String indicator,
        String task,
        String askedUnit,
        String askedUnitName,
        String question,
        Instant dueAt,
        boolean overdue,
        String askedByName,
        Instant askedAt,
        State state,
        boolean declined,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        String text,
        String reason,
        String endedByName,
        Instant endedAt,
        boolean mayAnswer,
        boolean mayWithdraw) {}
