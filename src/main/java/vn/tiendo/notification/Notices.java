package vn.tiendo.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tiendo.deadline.DueDates;
import vn.tiendo.deadline.Escalation;
import vn.tiendo.deadline.Extension;
import vn.tiendo.deadline.ExtensionChanged;
import vn.tiendo.deadline.PeriodEscalation;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.organization.Units;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportChanged;
import vn.tiendo.report.ReportChanged.Action;
import vn.tiendo.report.ReportLog;
import vn.tiendo.report.Reports;
import vn.tiendo.report.Stage;
import vn.tiendo.report.Unlock;
import vn.tiendo.report.UnlockChanged;

/**
 * Who is told what. The words stand in the message files ({@code mail.<what>.subject} and {@code .body}). What somebody
 * did is told at once; what only time did, reminders and escalations, in one mail a person (ADR 7).
 */
@Component
public class Notices {

    /** DOMAIN §4.1: after two rounds the leaders are told, rather than letting it loop. */
    private static final int ROUNDS_FOR_LEADERS = 2;

    private final Announcer announcer;
    private final Recipients recipients;
    private final Units units;
    private final Reports reports;
    private final ReportLog log;
    private final DueDates dueDates;
    private final String reviewingUnit;

    Notices(
            Announcer announcer,
            Recipients recipients,
            Units units,
            Reports reports,
            ReportLog log,
            DueDates dueDates,
            @Value("${tiendo.organization.reviewing-unit}") String reviewingUnit) {
        this.reviewingUnit = reviewingUnit;
        this.announcer = announcer;
        this.recipients = recipients;
        this.units = units;
        this.reports = reports;
        this.log = log;
        this.dueDates = dueDates;
    }

    @EventListener
    void reportChanged(ReportChanged step) {
        var id = step.report();
        if (step.action() == Action.OPENED) {
            send("opened", id, recipients.of(id.unit(), Role.CLERK), "");
        } else if (step.action() == Action.SUBMITTED) {
            send("submitted", id, recipients.of(id.unit(), Role.HEAD), "");
        } else if (step.action() == Action.RETURNED) {
            var told = step.stage() == Stage.ENDORSEMENT ? recipients.of(id.unit(), Role.CLERK) : unitPeople(id);
            send("returned-" + step.stage().name().toLowerCase(Locale.ROOT), id, told, step.reason());
            if (step.stage() != Stage.ENDORSEMENT && step.round() >= ROUNDS_FOR_LEADERS) {
                send("returned-again", id, leaders(id), String.valueOf(step.round()));
            }
        } else if (step.action() == Action.CLOSED) {
            send("not-submitted", id, unitPeople(id), "");
        }
    }

    /** The level that was reached says whom to tell and in which words; beyond the unit the late desk is addressed. */
    @EventListener
    void escalated(Escalation escalation) {
        String desk = escalation.stage().role().insideUnit() ? "" : "desk.";
        var draft = draft("escalation." + desk + escalation.wording(), escalation.report(), null, "");
        announcer.later(draft, recipients.of(escalation.report().unit(), escalation.recipients()));
    }

    /** The same about the period's own steps, which belong to no unit. */
    @EventListener
    void escalated(PeriodEscalation escalation) {
        String what = "escalation."
                + escalation.step().name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + escalation.wording();
        var due = dueDates.stepOf(escalation.period());
        Object[] facts = {"", escalation.period(), Letters.day(due), ""};
        var draft = announcer.draft(
                null, escalation.period(), what, "/periods/" + escalation.period() + "/consolidation", due, facts);
        announcer.later(draft, recipients.of(null, escalation.recipients()));
    }

    /** Who decides hears of the request, the unit of the decision. */
    @EventListener
    void extensionChanged(ExtensionChanged news) {
        var extension = news.extension();
        var deciders = recipients.of(extension.report().unit(), extension.desk().role());
        if (extension.state() == Extension.State.REQUESTED) {
            send("extension-requested", extension.report(), deciders, extension.requestedDueAt(), extension.reason());
        } else if (extension.state() == Extension.State.GRANTED) {
            send(
                    "extension-granted",
                    extension.report(),
                    unitPeople(extension.report()),
                    extension.requestedDueAt(),
                    extension.decisionReason());
        } else if (extension.state() == Extension.State.REFUSED) {
            send(
                    "extension-refused",
                    extension.report(),
                    unitPeople(extension.report()),
                    extension.previousDueAt(),
                    extension.decisionReason());
        } else if (extension.state() == Extension.State.WITHDRAWN) {
            send("extension-withdrawn", extension.report(), deciders, extension.previousDueAt(), "");
        }
    }

    /** Who may open more hears of the wish, the unit of the answer; a decider who opens unasked tells the unit as well. */
    @EventListener
    void unlockChanged(UnlockChanged news) {
        var unlock = news.unlock();
        var id = unlock.report();
        if (unlock.state() == Unlock.State.REQUESTED) {
            send("unlock-requested", id, recipients.of(id.unit(), Role.REVIEWER), unlock.reason());
        } else if (unlock.state() == Unlock.State.GRANTED) {
            String note = unlock.decisionReason() == null ? unlock.reason() : unlock.decisionReason();
            send("unlock-granted", id, recipients.of(id.unit(), Role.CLERK), note);
        } else {
            send("unlock-refused", id, recipients.of(id.unit(), Role.CLERK), unlock.decisionReason());
        }
    }

    /** The unit hears of the approval, and of the directive that came with it. */
    public void announceApproval(Report.Id id) {
        String directive = log.of(id).stream()
                .filter(step -> step.action() == Action.APPROVED)
                .map(ReportChanged::directive)
                .reduce(null, (earlier, later) -> later);
        send(directive == null ? "approved" : "approved-with-directive", id, unitPeople(id), directive);
    }

    /** Heads on both sides: of the unit, and of the department that reviews it. */
    private Set<Person> leaders(Report.Id report) {
        Set<Person> heads = new LinkedHashSet<>(recipients.of(report.unit(), Role.HEAD));
        heads.addAll(recipients.of(reviewingUnit, Role.HEAD));
        return heads;
    }

    private Set<Person> unitPeople(Report.Id report) {
        return recipients.of(report.unit(), Role.CLERK, Role.HEAD);
    }

    private void send(String what, Report.Id id, Collection<Person> people, String note) {
        send(what, id, people, null, note);
    }

    /**
     * At once, in the program and by a mail to each.
     *
     * @param due null for the day at whose end the report's present desk is due
     */
    private void send(String what, Report.Id id, Collection<Person> people, Instant due, String note) {
        announcer.now(draft(what, id, due, note), people);
    }

    private NoticeDraft draft(String what, Report.Id id, Instant chosenDue, String note) {
        var report = reports.get(id);
        var desk = Stage.of(report.state());
        var due = chosenDue != null ? chosenDue : dueDates.of(report, desk == null ? Stage.DRAFT : desk);
        Object[] facts = {units.byCode(id.unit()).name(), id.period(), Letters.day(due), note == null ? "" : note};
        return announcer.draft(id.toString(), id.period(), what, "/reports/" + id, due, facts);
    }
}
