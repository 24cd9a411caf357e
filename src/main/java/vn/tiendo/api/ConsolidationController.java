package vn.tiendo.api;

import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.dashboard.PeriodView;
import vn.tiendo.dashboard.PeriodViews;
import vn.tiendo.dashboard.ReportLine;
import vn.tiendo.deadline.EscalationLog;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.Role;
import vn.tiendo.period.Period;
import vn.tiendo.period.PeriodCommands;
import vn.tiendo.period.PeriodRound;
import vn.tiendo.period.Periods;
import vn.tiendo.report.Decision.Verdict;
import vn.tiendo.report.Report.State;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/** The consolidated text of a period: Sở TT&TT writes it, UBND approves or returns it. */
@RestController
@RequestMapping("/api/v1/periods/{code}")
class ConsolidationController {

    record Summary(String summary) {}

    record Approval(Verdict verdict, String reason) {}

    /** @param notSubmitted units that the consolidated report names as not having handed in */
    record Consolidation(
            String period,
            Period.State state,
            int round,
            PeriodView.Counts counts,
            String summary,
            String consolidatedBy,
            String consolidatedByName,
            Instant consolidatedAt,
            List<ReportLine> reports,
            List<String> notSubmitted,
            List<Step> history) {}

    record Step(Instant at, String actor, String actorName, String action, String reason, String summary, int round) {}

    private final Periods periods;
    private final PeriodRound round;
    private final PeriodCommands commands;
    private final PeriodViews views;
    private final Directory directory;
    private final EscalationLog escalations;
    private final CurrentUser user;

    ConsolidationController(
            Periods periods,
            PeriodRound round,
            PeriodCommands commands,
            PeriodViews views,
            Directory directory,
            EscalationLog escalations,
            CurrentUser user) {
        this.escalations = escalations;
        this.periods = periods;
        this.round = round;
        this.commands = commands;
        this.views = views;
        this.directory = directory;
        this.user = user;
    }

    @GetMapping("/consolidation")
    Consolidation consolidation(@PathVariable String code) {
        var reader = user.require(Role.REVIEWER, Role.APPROVER, Role.ADMIN, Role.AUDITOR);
        var period = periods.get(code);
        String by = period.consolidatedBy();
        var reports = views.reports(code, reader);
        var listed = escalations.listed(code);
        return new Consolidation(
                code,
                period.state(),
                period.round(),
                views.of(code, reader).counts(),
                period.summary(),
                by,
                by == null ? null : directory.nameOf(by),
                period.consolidatedAt(),
                reports,
                reports.stream()
                        .filter(line -> line.submittedAt() == null)
                        .filter(line -> line.state() == State.NOT_SUBMITTED || listed.contains(line.id()))
                        .map(ReportLine::unitName)
                        .toList(),
                round.history(code).stream().map(this::step).toList());
    }

    @PostMapping("/consolidation")
    Consolidation consolidate(@PathVariable String code, @RequestBody Summary body) {
        commands.consolidate(code, user.require(Role.REVIEWER), body.summary());
        return consolidation(code);
    }

    @PostMapping("/approval")
    Consolidation decide(@PathVariable String code, @RequestBody Approval body) {
        var approver = user.require(Role.APPROVER);
        if (body.verdict() != Verdict.APPROVE && body.verdict() != Verdict.RETURN) {
            throw new InvalidFields(List.of(
                    FieldProblem.of("verdict", "verdict-unknown", Verdict.APPROVE.name(), Verdict.RETURN.name())));
        }
        commands.decide(code, approver, body.verdict() == Verdict.APPROVE, body.reason());
        return consolidation(code);
    }

    private Step step(PeriodRound.Step step) {
        return new Step(
                step.at(),
                step.actor(),
                directory.find(step.actor()).map(person -> person.fullName()).orElse(null),
                step.action(),
                step.reason(),
                step.summary(),
                step.round());
    }
}
