package vn.tiendo.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.Wording;

/**
 * Due dates in words, for pages that cannot count working days themselves: Tasklist's own cards count calendar days.
 */
@RestController
class DueTextController {

    private static final int MOST = 100;

    /** @param workingDaysLeft as {@link Timekeeping#workingDaysLeft} @param text in the reader's language */
    record DueText(Instant at, int workingDaysLeft, boolean overdue, String text) {}

    private final Timekeeping timekeeping;
    private final Wording wording;
    private final Clock clock;

    DueTextController(Timekeeping timekeeping, Wording wording, Clock clock) {
        this.timekeeping = timekeeping;
        this.wording = wording;
        this.clock = clock;
    }

    /** One answer for each moment, in the order asked. @throws DomainException INVALID for more than a hundred */
    @GetMapping("/api/v1/due-texts")
    List<DueText> texts(@RequestParam("at") List<Instant> moments) {
        if (moments.size() > MOST) {
            throw new DomainException(Kind.INVALID, "too-many", moments.size(), MOST);
        }
        return moments.stream().map(this::text).toList();
    }

    private DueText text(Instant at) {
        int left = timekeeping.workingDaysLeft(at);
        boolean overdue = clock.instant().isAfter(at);
        String text = overdue
                ? wording.text(left == 0 ? "due.just-late" : "due.late", -left)
                : wording.text(left == 0 ? "due.today" : "due.left", left);
        return new DueText(at, left, overdue, text);
    }
}
