package vn.tiendo.contribution;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.contribution.Contribution.State;
import vn.tiendo.contribution.ContributionNews.Occasion;

/** What time does about an open request: once before its due date, once when that has passed. */
@Service
@Transactional
public class ContributionReminders {

    private final Contributions contributions;
    private final ContributionDates dates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContributionReminders(
            Contributions contributions, ContributionDates dates, ApplicationEventPublisher events, Clock clock) {
        this.contributions = contributions;
        this.dates = dates;
        this.events = events;
        this.clock = clock;
    }

    /** Nothing for what was only asked after its reminder, or is overdue by now: the clock was late. */
    public void remind(Contribution.Key key) {
        var asked = contributions.get(key);
        if (dates.reminder(asked.dueAt()).isAfter(asked.askedAt())
                && clock.instant().isBefore(asked.dueAt())) {
            tell(asked, Occasion.REMINDED);
        }
    }

    public void overdue(Contribution.Key key) {
        tell(contributions.get(key), Occasion.OVERDUE);
    }

    private void tell(Contribution asked, Occasion occasion) {
        if (asked.state() == State.ASKED) {
            events.publishEvent(new ContributionNews(asked, occasion));
        }
    }
}
