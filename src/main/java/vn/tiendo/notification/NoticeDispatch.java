package vn.tiendo.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.calendar.WorkingHours;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.Person;
import vn.tiendo.shared.Zone;

/**
 * Reminders wait a moment for each other and for working hours; then each person gets one mail about all of them.
 * Thousands of reports fall due in the same second, so telling only adds rows: nobody waits for anybody until one
 * dispatcher, who is alone, puts the mails together.
 */
@Service
@Transactional
public class NoticeDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDispatch.class);

    /** So many people a transaction, that it ends long before the lock of its job does. */
    private static final int BATCH = 200;

    private final NoticeBoard board;
    private final Letters letters;
    private final Outbox outbox;
    private final Directory directory;
    private final WorkingHours hours;
    private final DigestQueue queue;
    private final Duration window;
    private final Clock clock;

    NoticeDispatch(
            NoticeBoard board,
            Letters letters,
            Outbox outbox,
            Directory directory,
            WorkingHours hours,
            DigestQueue queue,
            MailSettings settings,
            Clock clock) {
        this.board = board;
        this.letters = letters;
        this.outbox = outbox;
        this.directory = directory;
        this.hours = hours;
        this.queue = queue;
        this.window = settings.collectingWindow();
        this.clock = clock;
    }

    /** Tells the person now in the program, and by mail together with what else there is by then. */
    void tell(Person person, NoticeDraft draft, Instant slot) {
        board.add(person.username(), draft, null, person.email() == null ? null : slot);
    }

    /**
     * When mails about what happens now leave: at the end of the next whole window, inside working hours. So all that
     * happens within one window has the same slot and waits for one to two windows.
     */
    Instant nextSlot() {
        long length = window.toMillis();
        long begun = clock.instant().toEpochMilli() / length;
        return hours.next(Instant.ofEpochMilli((begun + 2) * length));
    }

    /** Has the mails of this slot written. */
    void schedule(Instant slot) {
        queue.ensure(slot);
    }

    /** Writes the mails of some of the people who wait for one; again until {@link #allWritten}. */
    public void writeMails() {
        board.lockDispatch();
        var now = clock.instant();
        var atWork = hours.next(now);
        if (atWork.isAfter(now)) {
            // the program was down at the slot, or something failed until the evening
            board.postpone(atWork);
            queue.ensure(atWork);
            return;
        }
        for (var username : board.peopleWaiting(BATCH)) {
            var waiting = board.waiting(username);
            board.told(waiting, mail(username, waiting));
        }
    }

    @Transactional(readOnly = true)
    public boolean allWritten() {
        return board.peopleWaiting(1).isEmpty();
    }

    private Long mail(String username, List<NoticeBoard.Waiting> waiting) {
        var person = directory.find(username).orElse(null);
        if (person == null || person.email() == null) {
            LOG.warn("{} has no address any more; {} notices stay without a mail", username, waiting.size());
            return null;
        }
        var drafts = waiting.stream().map(NoticeBoard.Waiting::draft).toList();
        var only = drafts.size() == 1 ? drafts.get(0) : null;
        return only != null
                ? outbox.add(only.report(), person.email(), letters.of(person, only))
                : outbox.add(null, person.email(), letters.digest(person, drafts, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zone.VIETNAM);
    }
}
