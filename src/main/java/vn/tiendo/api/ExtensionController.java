package vn.tiendo.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.dashboard.ExtensionView;
import vn.tiendo.dashboard.ExtensionViews;
import vn.tiendo.deadline.Extension.Verdict;
import vn.tiendo.deadline.ExtensionCommands;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.report.Report;

/** Later due dates: ask for one, take the request back, decide it. */
@RestController
class ExtensionController {

    /** @param requestedDueAt a moment of the wished day; it counts to its end */
    record Request(Instant requestedDueAt, String reason) {}

    record Decision(Verdict verdict, String reason) {}

    private final ExtensionCommands extensions;
    private final ExtensionViews views;
    private final CurrentUser user;

    ExtensionController(ExtensionCommands extensions, ExtensionViews views, CurrentUser user) {
        this.extensions = extensions;
        this.views = views;
        this.user = user;
    }

    /** What waits for the caller's decision. */
    @GetMapping("/api/v1/extensions")
    List<ExtensionView> waiting() {
        return views.waitingFor(user.get());
    }

    @GetMapping("/api/v1/reports/{id}/extensions")
    List<ExtensionView> all(@PathVariable String id) {
        return views.of(Report.Id.of(id), user.get());
    }

    @GetMapping("/api/v1/reports/{id}/extensions/{number}")
    ExtensionView one(@PathVariable String id, @PathVariable int number) {
        return views.one(Report.Id.of(id), number, user.get());
    }

    @PostMapping("/api/v1/reports/{id}/extensions")
    ResponseEntity<ExtensionView> ask(@PathVariable String id, @RequestBody Request body) {
        var asked = extensions.ask(Report.Id.of(id), user.get(), body.requestedDueAt(), body.reason());
        return ResponseEntity.created(URI.create("/api/v1/reports/" + id + "/extensions/" + asked.number()))
                .body(views.one(asked.report(), asked.number(), user.get()));
    }

    @DeleteMapping("/api/v1/reports/{id}/extensions/{number}")
    ExtensionView withdraw(@PathVariable String id, @PathVariable int number) {
        extensions.withdraw(Report.Id.of(id), number, user.get());
        return one(id, number);
    }

    @PostMapping("/api/v1/reports/{id}/extensions/{number}/decision")
    ExtensionView decide(@PathVariable String id, @PathVariable int number, @RequestBody Decision body) {
        extensions.decide(Report.Id.of(id), number, user.get(), body.verdict(), body.reason());
        return one(id, number);
    }
}
