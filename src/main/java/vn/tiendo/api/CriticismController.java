package vn.tiendo.api;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.dashboard.CriticismViews;
import vn.tiendo.deadline.Criticism;
import vn.tiendo.deadline.Criticisms;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.organization.Role;
import vn.tiendo.report.Report;

/** Proposals of criticism: read by those who see all units, decided by UBND. */
@RestController
@RequestMapping("/api/v1/criticisms")
class CriticismController {

    record Decision(Criticism.Verdict verdict, String documentNumber, LocalDate documentDate, String reason) {}

    private final CriticismViews views;
    private final Criticisms criticisms;
    private final CurrentUser user;

    CriticismController(CriticismViews views, Criticisms criticisms, CurrentUser user) {
        this.views = views;
        this.criticisms = criticisms;
        this.user = user;
    }

    @GetMapping
    List<CriticismViews.Proposal> all(@RequestParam(required = false) Criticism.State state) {
        user.require(Role.REVIEWER, Role.APPROVER, Role.ADMIN, Role.AUDITOR);
        return views.all(state);
    }

    @PostMapping("/{report}/decision")
    CriticismViews.Proposal decide(@PathVariable String report, @RequestBody Decision body) {
        var approver = user.require(Role.APPROVER);
        var id = Report.Id.of(report);
        criticisms.decide(
                id,
                new Criticism.Ruling(body.verdict(), body.documentNumber(), body.documentDate(), body.reason()),
                approver);
        return views.of(id);
    }
}
