package vn.tiendo.api;

import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.escalation.EscalationRule;
import vn.tiendo.escalation.EscalationTableCommands;
import vn.tiendo.escalation.EscalationTableView;
import vn.tiendo.escalation.EscalationTableView.Origin;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.Role;
import vn.tiendo.shared.Wording;

/** The escalation table; for administrators. */
@RestController
@RequestMapping("/api/v1/escalation-table")
class EscalationTableController {

    record Change(String xml, String reason) {}

    /** @param version null for the one before the one in force */
    record Restoration(Integer version, String reason) {}

    record Table(
            int version, List<EscalationRule> rules, List<Unreadable> problems, List<Version> versions, String xml) {}

    record Unreadable(String field, String code, String message) {}

    record Version(
            int version,
            Instant deployedAt,
            Origin origin,
            String deployedBy,
            String deployedByName,
            String reason,
            Integer takenFrom) {}

    private final EscalationTableCommands commands;
    private final CurrentUser user;
    private final Directory directory;
    private final Wording wording;

    EscalationTableController(
            EscalationTableCommands commands, CurrentUser user, Directory directory, Wording wording) {
        this.commands = commands;
        this.user = user;
        this.directory = directory;
        this.wording = wording;
    }

    @GetMapping
    ResponseEntity<Table> inForce() {
        return answer(commands.inForce(user.require(Role.ADMIN)));
    }

    @PutMapping
    ResponseEntity<Table> change(
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch, @RequestBody Change body) {
        var admin = user.require(Role.ADMIN);
        return answer(commands.change(body.xml(), body.reason(), version(ifMatch), admin));
    }

    @PostMapping("/restoration")
    ResponseEntity<Table> bringBack(
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Restoration body) {
        var admin = user.require(Role.ADMIN);
        return answer(commands.bringBack(body.version(), body.reason(), version(ifMatch), admin));
    }

    private ResponseEntity<Table> answer(EscalationTableView view) {
        return ResponseEntity.ok()
                .eTag(String.valueOf(view.version()))
                .body(new Table(
                        view.version(),
                        view.rules(),
                        view.problems().stream()
                                .map(each -> new Unreadable(each.field(), each.code(), wording.sentence(each)))
                                .toList(),
                        view.versions().stream().map(this::version).toList(),
                        view.xml()));
    }

    private Version version(EscalationTableView.Change change) {
        return new Version(
                change.version(),
                change.deployedAt(),
                change.origin(),
                change.deployedBy(),
                change.deployedBy() == null ? null : directory.nameOf(change.deployedBy()),
                change.reason(),
                change.takenFrom());
    }

    /** What is no ETag of ours matches nothing. */
    private static Integer version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        String tag = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        return tag.matches("\\d{1,9}") ? Integer.valueOf(tag) : Integer.valueOf(-1);
    }
}
