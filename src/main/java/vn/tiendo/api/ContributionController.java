package vn.tiendo.api;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contribution.Answer;
import vn.tiendo.contribution.Contribution;
import vn.tiendo.contribution.ContributionAnswers;
import vn.tiendo.contribution.ContributionCommands;
import vn.tiendo.contribution.Figure;
import vn.tiendo.dashboard.ContributionCandidates;
import vn.tiendo.dashboard.ContributionSheet;
import vn.tiendo.dashboard.ContributionView;
import vn.tiendo.dashboard.ContributionViews;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.report.Report;

/** Parts of units that take part: ask for them, answer, take a request back. */
@RestController
class ContributionController {

    private static final String OF_REPORT = "/api/v1/reports/{id}/contributions";

    /** @param dueAt a moment of the day at whose end the answers are due; null for the usual day */
    record Request(String indicator, String task, List<String> units, String question, Instant dueAt) {}

    /** @param declined true for a refusal, which has a reason and nothing else */
    record Reply(
            boolean declined,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String text,
            String reason) {

        Answer answer() {
            return new Answer(declined, numerator, denominator, value, text, reason);
        }
    }

    record Withdrawal(String reason) {}

    private final ContributionCommands commands;
    private final ContributionAnswers answers;
    private final ContributionViews views;
    private final CurrentUser user;

    ContributionController(
            ContributionCommands commands, ContributionAnswers answers, ContributionViews views, CurrentUser user) {
        this.commands = commands;
        this.answers = answers;
        this.views = views;
        this.user = user;
    }

    /** What the caller's unit is asked, open ones first. */
    @GetMapping("/api/v1/contributions")
    List<ContributionView> askedOfMe() {
        return views.askedOf(user.get());
    }

    @GetMapping(OF_REPORT)
    List<ContributionView> all(@PathVariable String id) {
        return views.of(Report.Id.of(id), user.get());
    }

    /** Whom the unit may ask about a figure or a task. */
    @GetMapping(OF_REPORT + "/candidates")
    ContributionCandidates candidates(
            @PathVariable String id,
            @RequestParam(required = false) String indicator,
            @RequestParam(required = false) String task) {
        return views.candidates(Report.Id.of(id), new Figure(indicator, task), user.get());
    }

    @GetMapping(OF_REPORT + "/{number}")
    ContributionSheet one(@PathVariable String id, @PathVariable int number) {
        return views.one(key(id, number), user.get());
    }

    /** Answers with all requests of the report as they are then. */
    @PostMapping(OF_REPORT)
    ResponseEntity<List<ContributionView>> ask(@PathVariable String id, @RequestBody Request body) {
        commands.ask(
                Report.Id.of(id),
                user.get(),
                new Figure(body.indicator(), body.task()),
                body.units(),
                body.question(),
                body.dueAt());
        return ResponseEntity.created(URI.create("/api/v1/reports/" + id + "/contributions"))
                .body(all(id));
    }

    /** Keeps an unfinished answer; completing the task, or {@code answer}, gives it. */
    @PutMapping(OF_REPORT + "/{number}/draft")
    ContributionSheet draft(@PathVariable String id, @PathVariable int number, @RequestBody Reply body) {
        answers.draft(key(id, number), user.get(), body.answer());
        return one(id, number);
    }

    @PostMapping(OF_REPORT + "/{number}/answer")
    ContributionSheet answer(@PathVariable String id, @PathVariable int number, @RequestBody Reply body) {
        answers.answer(key(id, number), user.get(), body.answer());
        return one(id, number);
    }

    @PostMapping(OF_REPORT + "/{number}/withdrawal")
    ContributionSheet withdraw(
            @PathVariable String id, @PathVariable int number, @RequestBody(required = false) Withdrawal body) {
        commands.withdraw(key(id, number), user.get(), body == null ? null : body.reason());
        return one(id, number);
    }

    private static Contribution.Key key(String id, int number) {
        return new Contribution.Key(Report.Id.of(id), number);
    }
}
