package vn.tiendo.escalation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.escalation.EscalationTableView.Change;
import vn.tiendo.escalation.EscalationTableView.Origin;
import vn.tiendo.escalation.EscalationTables.Version;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/** What an administrator does with the escalation table: read it, change it, bring an earlier one back. */
@Service
@Transactional
public class EscalationTableCommands {

    private static final int LONGEST_REASON = 4_000;

    private final EscalationTables tables;
    private final TableCheck check;
    private final TableChanges changes;

    EscalationTableCommands(EscalationTables tables, TableCheck check, TableChanges changes) {
        this.tables = tables;
        this.check = check;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public EscalationTableView inForce(Person reader) {
        requireAdmin(reader);
        var versions = tables.versions();
        int newest = versions.get(0).version();
        String xml = tables.xml(newest);
        var file = TableFile.read(xml);
        var known = changes.byVersion();
        return new EscalationTableView(
                newest,
                xml,
                file.rules(),
                file.problems(),
                versions.stream()
                        .map(version -> change(version, known.get(version.version())))
                        .toList());
    }

    /**
     * Puts another table into force, from the next firing of every running report on.
     *
     * @param basedOn the version it was made from; null when the asker does not say
     * @throws InvalidFields naming each line that may not be so; nothing has happened then
     * @throws DomainException STALE when another version came into force meanwhile
     */
    public EscalationTableView change(String xml, String reason, Integer basedOn, Person admin) {
        requireAdmin(admin);
        String text = xml == null ? "" : xml.strip();
        List<FieldProblem> problems = new ArrayList<>(reasonProblems(reason));
        if (text.isEmpty()) {
            problems.add(FieldProblem.of("xml", "table-missing"));
        } else {
            problems.addAll(check.problems(text));
        }
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        int newest = lockedNewest(basedOn);
        if (text.equals(tables.xml(newest).strip())) {
            throw new DomainException(Kind.CONFLICT, "escalation-table-unchanged", newest);
        }
        changes.record(new TableChanges.Row(tables.deploy(text), admin.username(), reason.strip(), null));
        return inForce(admin);
    }

    /**
     * Brings an earlier table back, as a new version.
     *
     * @param version null for the one before the one in force
     * @throws DomainException NOT_FOUND without such a version, CONFLICT when it is the one in force
     */
    public EscalationTableView bringBack(Integer version, String reason, Integer basedOn, Person admin) {
        requireAdmin(admin);
        var reasonProblems = reasonProblems(reason);
        if (!reasonProblems.isEmpty()) {
            throw new InvalidFields(reasonProblems);
        }
        int newest = lockedNewest(basedOn);
        var wanted = tables.versions().stream()
                .map(Version::version)
                .filter(each -> version == null ? each < newest : each.equals(version))
                .findFirst()
                .orElseThrow(() -> new DomainException(
                        Kind.NOT_FOUND, "escalation-table-unknown", version == null ? newest - 1 : version));
        if (wanted == newest) {
            throw new DomainException(Kind.CONFLICT, "escalation-table-unchanged", newest);
        }
        String xml = tables.xml(wanted);
        // the program may know other words by now than when this table was in force
        var problems = check.problems(xml);
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        changes.record(new TableChanges.Row(tables.deploy(xml), admin.username(), reason.strip(), wanted));
        return inForce(admin);
    }

    private int lockedNewest(Integer basedOn) {
        changes.lock();
        int newest = tables.versions().get(0).version();
        if (basedOn != null && basedOn != newest) {
            throw new DomainException(Kind.STALE, "escalation-table-changed-meanwhile", newest);
        }
        return newest;
    }

    private static void requireAdmin(Person person) {
        if (!person.is(Role.ADMIN)) {
            throw new DomainException(Kind.FORBIDDEN, "role-missing");
        }
    }

    private static List<FieldProblem> reasonProblems(String reason) {
        if (reason == null || reason.isBlank()) {
            return List.of(FieldProblem.of("reason", "reason-missing"));
        }
        return reason.length() > LONGEST_REASON
                ? List.of(FieldProblem.of("reason", "text-too-long", LONGEST_REASON))
                : List.of();
    }

    private static Change change(Version version, TableChanges.Row known) {
        if (known == null) {
            return new Change(
                    version.version(),
                    version.deployedAt(),
                    version.packed() ? Origin.PACKED : Origin.ELSEWHERE,
                    null,
                    null,
                    null);
        }
        return new Change(
                version.version(),
                version.deployedAt(),
                known.takenFrom() == null ? Origin.CHANGED : Origin.BROUGHT_BACK,
                known.by(),
                known.reason(),
                known.takenFrom());
    }
}
