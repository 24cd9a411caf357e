package vn.tiendo.api;

import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.calendar.Amendment;
import vn.tiendo.calendar.CalendarBook;
import vn.tiendo.calendar.CalendarTrail;
import vn.tiendo.calendar.DayChange;
import vn.tiendo.calendar.Holiday;
import vn.tiendo.deadline.CalendarCommands;
import vn.tiendo.deadline.CalendarMoves;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** The calendar: read by everybody, changed by administrators, and what each change has moved. */
@RestController
@RequestMapping("/api/v1/calendar")
class CalendarController {

    private static final int LATEST = 50;

    /**
     * @param years all years that have rows
     * @param proposal holidays with a fixed date that the year lacks, for an administrator to make good
     */
    record YearView(
            int year, int revision, boolean known, List<Integer> years, List<Holiday> days, List<DayChange> proposal) {}

    record Changes(List<DayChange> changes) {}

    /** @param reason why, for the trail */
    record Saving(List<DayChange> changes, String reason) {}

    record Saved(int revision) {}

    /** One save, with everything it did. @param actorName null when the account is gone */
    record Change(
            int revision,
            Instant at,
            String actor,
            String actorName,
            String reason,
            List<Amendment.Day> days,
            List<CalendarMoves.Group> moves) {}

    private final CalendarBook book;
    private final CalendarTrail trail;
    private final CalendarMoves moves;
    private final CalendarCommands commands;
    private final Directory directory;
    private final CurrentUser user;

    CalendarController(
            CalendarBook book,
            CalendarTrail trail,
            CalendarMoves moves,
            CalendarCommands commands,
            Directory directory,
            CurrentUser user) {
        this.book = book;
        this.trail = trail;
        this.moves = moves;
        this.commands = commands;
        this.directory = directory;
        this.user = user;
    }

    @GetMapping("/{year}")
    ResponseEntity<YearView> year(@PathVariable int year) {
        var found = book.year(year);
        return ResponseEntity.ok()
                .eTag(etag(found.revision()))
                .header("Cache-Control", "no-store")
                .body(new YearView(
                        year,
                        found.revision(),
                        found.known(),
                        List.copyOf(found.years()),
                        List.copyOf(found.days()),
                        book.proposal(year)));
    }

    /** What the changes would do; stores nothing. */
    @PostMapping("/preview")
    CalendarCommands.Preview preview(@RequestBody Changes body) {
        return commands.preview(user.get(), listed(body.changes()));
    }

    /** What the days of a file would do; stores nothing, and refuses the whole file for one wrong cell. */
    @PostMapping(path = "/import", consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    CalendarCommands.Preview read(@RequestBody byte[] csv) {
        return commands.imported(user.get(), csv);
    }

    @PutMapping
    ResponseEntity<Saved> save(
            @RequestHeader(name = "If-Match", required = false) String ifMatch, @RequestBody Saving body) {
        int revision = commands.save(user.get(), seen(ifMatch), listed(body.changes()), body.reason());
        return ResponseEntity.ok().eTag(etag(revision)).body(new Saved(revision));
    }

    /** The latest saves, newest first. */
    @GetMapping("/changes")
    List<Change> changes() {
        user.require(Role.ADMIN, Role.AUDITOR);
        return trail.latest(LATEST).stream()
                .map(entry -> new Change(
                        entry.revision(),
                        entry.at(),
                        entry.actor(),
                        directory.find(entry.actor()).map(Person::fullName).orElse(null),
                        entry.reason(),
                        entry.days(),
                        moves.of(entry.revision())))
                .toList();
    }

    private static List<DayChange> listed(List<DayChange> changes) {
        return changes == null ? List.of() : changes;
    }

    private static String etag(int revision) {
        return "\"" + revision + "\"";
    }

    private static Integer seen(String ifMatch) {
        if (ifMatch == null) {
            throw new DomainException(Kind.VERSION_REQUIRED, "calendar-version-required");
        }
        if (ifMatch.equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(ifMatch.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException notOurs) {
            throw new DomainException(Kind.STALE, "calendar-changed-meanwhile");
        }
    }
}
