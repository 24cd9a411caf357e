package vn.tiendo.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.tiendo.notification.NoticeDraft.Words;
import vn.tiendo.organization.Person;
import vn.tiendo.shared.Wording;

/** Puts a notice into words and tells it. What somebody did is told at once; what only time did, in one mail a person (ADR 7). */
@Component
class Announcer {

    private final NoticeBoard board;
    private final NoticeDispatch dispatch;
    private final Letters letters;
    private final Outbox outbox;
    private final Wording wording;

    Announcer(NoticeBoard board, NoticeDispatch dispatch, Letters letters, Outbox outbox, Wording wording) {
        this.board = board;
        this.dispatch = dispatch;
        this.letters = letters;
        this.outbox = outbox;
        this.wording = wording;
    }

    /**
     * @param report null for what belongs to no report
     * @param what names the texts {@code mail.<what>.subject} and {@code .body}
     * @param facts what they are filled with: unit, period, due day, note
     */
    NoticeDraft draft(String report, String period, String what, String link, Instant due, Object... facts) {
        return new NoticeDraft(
                report,
                period,
                what,
                words(Wording.VIETNAMESE, what, facts),
                words(Locale.ENGLISH, what, facts),
                link,
                due);
    }

    /** At once, in the program and by a mail to each. */
    void now(NoticeDraft draft, Collection<Person> people) {
        for (var person : people) {
            Long mail = person.email() == null
                    ? null
                    : outbox.add(draft.report(), person.email(), letters.of(person, draft));
            board.add(person.username(), draft, mail, null);
        }
    }

    /** In the program at once, by mail together with whatever else falls due now. */
    void later(NoticeDraft draft, Collection<Person> people) {
        var slot = dispatch.nextSlot();
        people.forEach(person -> dispatch.tell(person, draft, slot));
        dispatch.schedule(slot);
    }

    private Words words(Locale language, String what, Object... facts) {
        return new Words(
                wording.text(language, "mail." + what + ".subject", facts),
                wording.text(language, "mail." + what + ".body", facts).strip());
    }
}
