package vn.tiendo.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tiendo.contribution.Contribution;
import vn.tiendo.contribution.ContributionNews;
import vn.tiendo.notification.NoticeDraft.Words;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.organization.Units;
import vn.tiendo.shared.Wording;

/**
 * Who is told about requests to units that take part. A request and its withdrawal are told at once; answers come in
 * numbers, and so do reminders: these travel in one mail a person (ADR 7).
 */
@Component
class ContributionNotices {

    private final NoticeBoard board;
    private final NoticeDispatch dispatch;
    private final Letters letters;
    private final Outbox outbox;
    private final Recipients recipients;
    private final Units units;
    private final Wording wording;

    ContributionNotices(
            NoticeBoard board,
            NoticeDispatch dispatch,
            Letters letters,
            Outbox outbox,
            Recipients recipients,
            Units units,
            Wording wording) {
        this.board = board;
        this.dispatch = dispatch;
        this.letters = letters;
        this.outbox = outbox;
        this.recipients = recipients;
        this.units = units;
        this.wording = wording;
    }

    @EventListener
    void told(ContributionNews news) {
        var asked = news.contribution();
        switch (news.occasion()) {
            case ASKED -> now(toAsked("contribution-asked", asked, asked.question()), clerksAsked(asked));
            case WITHDRAWN -> now(toAsked("contribution-withdrawn", asked, asked.withdrawal()), clerksAsked(asked));
            case LAPSED -> later(toAsked("contribution-lapsed", asked, null), clerksAsked(asked));
            case REMINDED -> later(toAsked("contribution-reminded", asked, asked.question()), clerksAsked(asked));
            case OVERDUE -> {
                later(toAsked("contribution-overdue", asked, asked.question()), peopleAsked(asked));
                later(toLead("contribution-missing", asked, null), lead(asked));
            }
            case ANSWERED -> later(toLead("contribution-answered", asked, null), lead(asked));
            case DECLINED ->
                later(toLead("contribution-declined", asked, asked.answer().reason()), lead(asked));
        }
    }

    private Set<Person> clerksAsked(Contribution asked) {
        return recipients.of(asked.unit(), Role.CLERK);
    }

    private Set<Person> peopleAsked(Contribution asked) {
        return recipients.of(asked.unit(), Role.CLERK, Role.HEAD);
    }

    private Set<Person> lead(Contribution asked) {
        return recipients.of(asked.report().unit(), Role.CLERK);
    }

    /** Names the lead, and leads to the request: the asked unit may not see the report. */
    private NoticeDraft toAsked(String what, Contribution asked, String note) {
        String link = "/reports/" + asked.report() + "/contributions/" + asked.number();
        return draft(what, asked, asked.report().unit(), note, link);
    }

    /** Names the asked unit, and leads to the report. */
    private NoticeDraft toLead(String what, Contribution asked, String note) {
        return draft(what, asked, asked.unit(), note, "/reports/" + asked.report());
    }

    private NoticeDraft draft(String what, Contribution asked, String unit, String note, String link) {
        String about = asked.figure().code() + " (" + asked.report().period() + ")";
        Object[] facts = {units.byCode(unit).name(), about, Letters.day(asked.dueAt()), note == null ? "" : note};
        return new NoticeDraft(
                asked.report().toString(),
                asked.report().period(),
                what,
                words(Wording.VIETNAMESE, what, facts),
                words(Locale.ENGLISH, what, facts),
                link,
                asked.dueAt());
    }

    private Words words(Locale language, String what, Object... facts) {
        return new Words(
                wording.text(language, "mail." + what + ".subject", facts),
                wording.text(language, "mail." + what + ".body", facts).strip());
    }

    private void now(NoticeDraft draft, Collection<Person> people) {
        for (var person : people) {
            Long mail = person.email() == null
                    ? null
                    : outbox.add(draft.report(), person.email(), letters.of(person, draft));
            board.add(person.username(), draft, mail, null);
        }
    }

    private void later(NoticeDraft draft, Collection<Person> people) {
        Instant slot = dispatch.nextSlot();
        people.forEach(person -> dispatch.tell(person, draft, slot));
        dispatch.schedule(slot);
    }
}
