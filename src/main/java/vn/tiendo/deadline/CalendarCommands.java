package vn.tiendo.deadline;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.calendar.Amendment;
import vn.tiendo.calendar.CalendarBook;
import vn.tiendo.calendar.DayChange;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.report.DeskReports;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/** What an administrator does to the calendar: look at what a change would move, then save it. */
@Service
public class CalendarCommands {

    private static final int LONGEST = 4_000;

    /**
     * What a change would do.
     *
     * @param revision of the calendar it was computed from
     * @param reminders reports whose due date stays, but whose first reminder goes out on another morning
     */
    public record Preview(int revision, List<Amendment.Day> days, List<CalendarMoves.Group> moves, int reminders) {}

    private final CalendarBook book;
    private final CalendarEffects effects;
    private final CalendarMover mover;
    private final DeskReports reports;

    CalendarCommands(CalendarBook book, CalendarEffects effects, CalendarMover mover, DeskReports reports) {
        this.book = book;
        this.effects = effects;
        this.mover = mover;
        this.reports = reports;
    }

    /** @throws DomainException FORBIDDEN, INVALID as for {@link #save} */
    @Transactional(readOnly = true)
    public Preview preview(Person admin, List<DayChange> changes) {
        require(admin);
        return preview(book.amendment(changes));
    }

    /** The same for a file. @throws InvalidFields each with its line and column */
    @Transactional(readOnly = true)
    public Preview imported(Person admin, byte[] csv) {
        require(admin);
        return preview(book.imported(csv));
    }

    /**
     * Stores the changes and lets every open due date, task and timer follow, all of it or nothing.
     *
     * @param seen the revision the changes were made from; null to save over whatever is there
     * @return the new revision
     * @throws DomainException FORBIDDEN for anybody but an administrator, STALE when somebody else saved since, INVALID
     *     when nothing changes or a due date would fall into a year without rows
     * @throws InvalidFields for a day that breaks a rule or a missing reason
     */
    @Transactional
    public int save(Person admin, Integer seen, List<DayChange> changes, String reason) {
        require(admin);
        int revision = book.hold();
        if (seen != null && seen != revision) {
            throw new DomainException(Kind.STALE, "calendar-changed-meanwhile");
        }
        if (reason == null || reason.isBlank()) {
            throw new InvalidFields(List.of(FieldProblem.of("reason", "reason-missing")));
        }
        if (reason.length() > LONGEST) {
            throw new InvalidFields(List.of(FieldProblem.of("reason", "text-too-long", LONGEST)));
        }
        var amendment = book.amendment(changes);
        if (amendment.days().isEmpty()) {
            throw new DomainException(Kind.INVALID, "calendar-nothing-changed");
        }
        return mover.enter(amendment, admin.username(), reason.strip());
    }

    private Preview preview(Amendment amendment) {
        var effect = effects.of(amendment);
        var groups = new CalendarMoves.Groups();
        var reminders = new AtomicInteger();
        effect.periods().values().forEach(plan -> Replanning.moves(plan).forEach(groups::add));
        reports.each(open -> {
            var plan = effect.of(open);
            if (plan != null) {
                plan.moves().forEach(groups::add);
                reminders.addAndGet(plan.reminded() ? 1 : 0);
            }
        });
        effect.ofRequests().values().forEach(groups::add);
        return new Preview(book.revision(), amendment.days(), groups.all(), reminders.get());
    }

    private static void require(Person admin) {
        if (!admin.is(Role.ADMIN)) {
            throw new DomainException(Kind.FORBIDDEN, "role-missing");
        }
    }
}
