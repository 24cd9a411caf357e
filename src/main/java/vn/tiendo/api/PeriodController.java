package vn.tiendo.api;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.dashboard.PeriodView;
import vn.tiendo.dashboard.PeriodViews;
import vn.tiendo.dashboard.ReportLine;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.organization.Role;
import vn.tiendo.period.PeriodCode;
import vn.tiendo.period.PeriodCommands;
import vn.tiendo.period.PeriodDates;
import vn.tiendo.period.PeriodKind;

/** Reporting periods. */
@RestController
@RequestMapping("/api/v1/periods")
class PeriodController {

    /** Dates left out take their default from the legal calendar. */
    record Opening(String code, Instant unitDueAt, Instant reviewDueAt, Instant approvalDueAt, Instant closesAt) {}

    record Proposal(
            String code,
            PeriodKind kind,
            LocalDate from,
            LocalDate to,
            LocalDate cutoff,
            Instant unitDueAt,
            Instant reviewDueAt,
            Instant approvalDueAt,
            Instant closesAt) {}

    private final PeriodViews views;
    private final PeriodCommands commands;
    private final CurrentUser user;

    PeriodController(PeriodViews views, PeriodCommands commands, CurrentUser user) {
        this.views = views;
        this.commands = commands;
        this.user = user;
    }

    @GetMapping
    List<PeriodView> all() {
        return views.all(user.get());
    }

    @GetMapping("/{code}")
    PeriodView one(@PathVariable String code) {
        return views.of(code, user.get());
    }

    @GetMapping("/{code}/reports")
    List<ReportLine> reports(@PathVariable String code) {
        return views.reports(code, user.get());
    }

    @GetMapping("/proposal")
    Proposal proposal(@RequestParam String code) {
        user.require(Role.ADMIN);
        var period = PeriodCode.of(code);
        var dates = commands.proposedDates(period);
        return new Proposal(
                period.toString(),
                period.kind(),
                period.from(),
                period.to(),
                period.to(),
                dates.unitDueAt(),
                dates.reviewDueAt(),
                dates.approvalDueAt(),
                dates.closesAt());
    }

    @PostMapping
    ResponseEntity<PeriodView> open(@RequestBody Opening opening) {
        var admin = user.require(Role.ADMIN);
        var period = commands.open(
                PeriodCode.of(opening.code()),
                new PeriodDates(
                        opening.unitDueAt(), opening.reviewDueAt(), opening.approvalDueAt(), opening.closesAt()),
                admin);
        String code = period.code().toString();
        return ResponseEntity.created(URI.create("/api/v1/periods/" + code)).body(views.of(code, admin));
    }
}
