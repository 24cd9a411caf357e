package vn.tiendo.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tiendo.calendar.WorkingCalendar;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.Zone;

/**
 * How long a desk has from the moment a report reaches it. The period's own date holds for whoever is on time; what comes
 * late gets these working days, so that nobody is urged about a report that has only just arrived.
 */
@Component
public class ArrivalClock {

    private final WorkingCalendar calendar;
    private final Clock clock;
    private final int reviewDays;
    private final int approvalDays;
    private final int answerDays;
    private final int figureDays;

    ArrivalClock(
            WorkingCalendar calendar,
            Clock clock,
            @Value("${tiendo.deadline.review-working-days}") int reviewDays,
            @Value("${tiendo.deadline.approval-working-days}") int approvalDays,
            @Value("${tiendo.deadline.return-working-days}") int answerDays,
            @Value("${tiendo.deadline.outage-figures-working-days}") int figureDays) {
        this.calendar = calendar;
        this.clock = clock;
        this.reviewDays = reviewDays;
        this.approvalDays = approvalDays;
        this.answerDays = answerDays;
        this.figureDays = figureDays;
    }

    /** Working days Sở TT&TT has from the moment a report reaches it. */
    public int reviewDays() {
        return reviewDays;
    }

    /** Working days UBND has from the moment a report reaches it. */
    public int approvalDays() {
        return approvalDays;
    }

    Instant reviewDueAt(Instant planned) {
        return later(planned, reviewDays);
    }

    Instant approvalDueAt(Instant planned) {
        return later(planned, approvalDays);
    }

    /** When the answer to a return is due unless the one who returns chose a day. */
    Instant answerDueAt() {
        return endOfDayIn(answerDays);
    }

    /** When the figures of a report that came on paper must be entered. */
    Instant figuresDueAt() {
        return endOfDayIn(figureDays);
    }

    private Instant later(Instant planned, int days) {
        try {
            var earliest = endOfDayIn(days);
            return earliest.isAfter(planned) ? earliest : planned;
        } catch (DomainException yearUnknown) {
            // a hand-in must not wait for somebody to enter next year's holidays
            return planned;
        }
    }

    private Instant endOfDayIn(int days) {
        var today = LocalDate.ofInstant(clock.instant(), Zone.VIETNAM);
        return calendar.endOfDay(calendar.plusWorkingDays(today, days));
    }
}
