package vn.tiendo.notification;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tiendo.deadline.DueDates;
import vn.tiendo.deadline.Escalation;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.organization.Unit;
import vn.tiendo.organization.Units;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportChanged;
import vn.tiendo.report.ReportChanged.Action;
import vn.tiendo.report.ReportLog;
import vn.tiendo.report.Reports;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.Wording;
import vn.tiendo.shared.Zone;

/** Who gets a mail about what. The words stand in the message files ({@code mail.<what>.subject} and {@code .body}). */
@Component
public class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Outbox outbox;
    private final Directory directory;
    private final Units units;
    private final Reports reports;
    private final ReportLog log;
    private final DueDates dueDates;
    private final Wording wording;
    private final String officeUnit;
    private final String baseUrl;

    Notices(
            Outbox outbox,
            Directory directory,
            Units units,
            Reports reports,
            ReportLog log,
            DueDates dueDates,
            Wording wording,
            @Value("${tiendo.organization.office-unit}") String officeUnit,
            @Value("${tiendo.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.directory = directory;
        this.units = units;
        this.reports = reports;
        this.log = log;
        this.dueDates = dueDates;
        this.wording = wording;
        this.officeUnit = officeUnit;
        this.baseUrl = baseUrl;
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
        send("escalation." + desk + escalation.wording(), escalation.report(), told, "");
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

    private void send(String what, Report.Id id, Collection<Person> people, String note) {
        var addresses = people.stream()
                .map(Person::email)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var report = reports.get(id);
        Unit unit = units.byCode(id.unit());
        Object[] facts = {unit.name(), id.period(), dueDay(report), id.toString(), baseUrl + "/reports/" + id, note};
        outbox.add(
                id.toString(),
                addresses,
                wording.text(VIETNAMESE, "mail." + what + ".subject", facts),
                wording.text(VIETNAMESE, "mail." + what + ".body", facts)
                        + wording.text(VIETNAMESE, "mail.signature", facts));
    }

    /** The day at whose end the report's present desk is due. */
    private String dueDay(Report report) {
        var desk = Stage.of(report.state());
        var due = dueDates.of(report, desk == null ? Stage.DRAFT : desk);
        return DAY.format(due.minusMillis(1).atZone(Zone.VIETNAM));
    }
}
