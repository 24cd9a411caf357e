package vn.tiendo.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.organization.Directory;

/** The owner's side of the private calendar, and the side of the program that subscribed to it. */
@RestController
class FeedController {

    /** @param since null when there is no address */
    record Feed(boolean active, Instant since) {}

    /** Shown this once. */
    record Address(String address) {}

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedTokens tokens;
    private final DueDays days;
    private final CalendarFile file;
    private final Directory directory;
    private final CurrentUser user;
    private final String baseUrl;

    FeedController(
            FeedTokens tokens,
            DueDays days,
            CalendarFile file,
            Directory directory,
            CurrentUser user,
            @Value("${tiendo.base-url}") String baseUrl) {
        this.tokens = tokens;
        this.days = days;
        this.file = file;
        this.directory = directory;
        this.user = user;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/api/v1/me/calendar-feed")
    Feed feed() {
        var since = tokens.since(user.get().username());
        return new Feed(since.isPresent(), since.orElse(null));
    }

    @PostMapping("/api/v1/me/calendar-feed")
    ResponseEntity<Address> replace() {
        String address = baseUrl + "/calendar/" + tokens.replace(user.get().username()) + ".ics";
        return ResponseEntity.created(URI.create("/api/v1/me/calendar-feed")).body(new Address(address));
    }

    @DeleteMapping("/api/v1/me/calendar-feed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke() {
        tokens.revoke(user.get().username());
    }

    /**
     * Without login: whoever has the address is the owner. An account that is gone or in no group any more has nothing
     * to show, and looks like an address that never was.
     */
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        return tokens.owner(token)
                .flatMap(directory::find)
                .filter(person -> !person.roles().isEmpty())
                .map(person -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .body(file.of(days.of(person)).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
