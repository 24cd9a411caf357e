package vn.tiendo.notification;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tiendo.deadline.DueDates;
import vn.tiendo.deadline.Escalation;
import vn.tiendo.notification.NoticeDraft.Words;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.organization.Units;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportChanged;
import vn.tiendo.report.ReportChanged.Action;
import vn.tiendo.report.ReportLog;
import vn.tiendo.report.Reports;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.Wording;

/**
 * Who is told what. The words stand in the message files ({@code mail.<what>.subject} and {@code .body}). What somebody
 * did is told at once; what only time did, reminders and escalations, in one mail a person (ADR 7).
 */
@Component
public class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final NoticeBoard board;
    private final NoticeDispatch dispatch;
    private final Letters letters;
    private final Outbox outbox;
    private final Directory directory;
    private final Units units;
    private final Reports reports;
    private final ReportLog log;
    private final DueDates dueDates;
    private final Wording wording;
    private final String officeUnit;

    Notices(
            NoticeBoard board,
            NoticeDispatch dispatch,
            Letters letters,
            Outbox outbox,
            Directory directory,
            Units units,
            Reports reports,
            ReportLog log,
            DueDates dueDates,
            Wording wording,
            @Value("${tiendo.organization.office-unit}") String officeUnit) {
        this.board = board;
        this.dispatch = dispatch;
        this.letters = letters;
        this.outbox = outbox;
        this.directory = directory;
        this.units = units;
        this.reports = reports;
        this.log = log;
        this.dueDates = dueDates;
        this.wording = wording;
        this.officeUnit = officeUnit;
    }

    @EventListener
    void reportChanged(ReportChanged step) {
        if (step.action() == Action.OPENED) {
            send("opened", step.report(), people("CLERK", step.report()), "");
        } else if (step.action() == Action.SUBMITTED) {
            send("submitted", step.report(), people("HEAD", step.report()), "");
        } else if (step.action() == Action.RETURNED) {
            var told = new LinkedHashSet<>(people("CLERK", step.report()));
            if (step.stage() != Stage.ENDORSEMENT) {
                told.addAll(people("HEAD", step.report()));
            }
            send("returned-" + step.stage().name().toLowerCase(Locale.ROOT), step.report(), told, step.reason());
        } else if (step.action() == Action.CLOSED) {
            send("not-submitted", step.report(), unitPeople(step.report()), "");
        }
    }

    /** The level that was reached says whom to tell and in which words; beyond the unit the late desk is addressed. */
    @EventListener
    void escalated(Escalation escalation) {
        Set<Person> told = new LinkedHashSet<>();
        escalation.recipients().forEach(word -> told.addAll(people(word, escalation.report())));
        String desk = escalation.stage().role().insideUnit() ? "" : "desk.";
        var draft = draft("escalation." + desk + escalation.wording(), escalation.report(), "");
        var slot = dispatch.nextSlot();
        told.forEach(person -> dispatch.tell(person, draft, slot));
        dispatch.schedule(slot);
    }

    /** The unit hears of the approval, and of the directive that came with it. */
    public void announceApproval(Report.Id id) {
        String directive = log.of(id).stream()
                .filter(step -> step.action() == Action.APPROVED)
                .map(ReportChanged::directive)
                .reduce(null, (earlier, later) -> later);
        send(directive == null ? "approved" : "approved-with-directive", id, unitPeople(id), directive);
    }

    private Set<Person> unitPeople(Report.Id report) {
        Set<Person> people = new LinkedHashSet<>(people("CLERK", report));
        people.addAll(people("HEAD", report));
        return people;
    }

    /** The table's words: a role of the unit, a role of the province, or the office of UBND. */
    private List<Person> people(String word, Report.Id report) {
        if (word.equals("OFFICE")) {
            return directory.holders(Role.HEAD, officeUnit);
        }
        for (var role : Role.values()) {
            if (role.name().equals(word)) {
                return directory.holders(role, report.unit());
            }
        }
        LOG.warn("The escalation table names nobody we know: {}; the reviewers are told instead", word);
        return directory.holders(Role.REVIEWER, report.unit());
    }

    /** At once, in the program and by a mail to each. */
    private void send(String what, Report.Id id, Collection<Person> people, String note) {
        var draft = draft(what, id, note);
        for (var person : people) {
            Long mail = person.email() == null
                    ? null
                    : outbox.add(id.toString(), person.email(), letters.of(person, draft));
            board.add(person.username(), draft, mail, null);
        }
    }

    private NoticeDraft draft(String what, Report.Id id, String note) {
        var report = reports.get(id);
        var desk = Stage.of(report.state());
        var due = dueDates.of(report, desk == null ? Stage.DRAFT : desk);
        Object[] facts = {units.byCode(id.unit()).name(), id.period(), Letters.day(due), note};
        return new NoticeDraft(
                id.toString(),
                id.period(),
                what,
                words(Wording.VIETNAMESE, what, facts),
                words(Locale.ENGLISH, what, facts),
                "/reports/" + id,
                due);
    }

    private Words words(Locale language, String what, Object... facts) {
        return new Words(
                wording.text(language, "mail." + what + ".subject", facts),
                wording.text(language, "mail." + what + ".body", facts));
    }
}
