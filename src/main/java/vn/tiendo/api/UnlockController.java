package vn.tiendo.api;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.dashboard.ReportView;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.report.Part;
import vn.tiendo.report.Report;
import vn.tiendo.report.Unlock.Verdict;
import vn.tiendo.report.UnlockCommands;

/** Opening more of a returned report than what was marked. Answers with the report as it is then. */
@RestController
@RequestMapping("/api/v1/reports/{id}/unlocks")
class UnlockController {

    record Wish(List<String> indicators, List<String> tasks, List<String> sections, String reason) {

        List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            add(parts, Part.Kind.FIGURE, indicators);
            add(parts, Part.Kind.TASK, tasks);
            add(parts, Part.Kind.SECTION, sections);
            return parts;
        }

        private static void add(List<Part> parts, Part.Kind kind, List<String> codes) {
            if (codes != null) {
                codes.stream().distinct().map(code -> new Part(kind, code)).forEach(parts::add);
            }
        }
    }

    record Answer(Verdict verdict, String reason) {}

    private final ReportAnswers answers;
    private final UnlockCommands unlocks;
    private final CurrentUser user;

    UnlockController(ReportAnswers answers, UnlockCommands unlocks, CurrentUser user) {
        this.answers = answers;
        this.unlocks = unlocks;
        this.user = user;
    }

    /** A clerk asks; a reviewer or approver opens at once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReportView open(@PathVariable String id, @RequestBody Wish body) {
        unlocks.open(Report.Id.of(id), user.get(), body.parts(), body.reason());
        return answers.now(id).getBody();
    }

    @PostMapping("/{number}/decision")
    ResponseEntity<ReportView> decide(@PathVariable String id, @PathVariable int number, @RequestBody Answer body) {
        unlocks.decide(Report.Id.of(id), number, user.get(), body.verdict(), body.reason());
        return answers.now(id);
    }
}
