package vn.tiendo.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.report.Report.State;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.TaskProgress;
import vn.tiendo.report.Unlock.Verdict;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;

/**
 * After a return that marked parts only these may be written in. A clerk who finds that more is wrong asks for it; who
 * reviews or approves opens it, asked or not.
 */
@Service
@Transactional
public class UnlockCommands {

    private static final int LONGEST = 1_000;

    private final Reports reports;
    private final ReportContents contents;
    private final OpenParts openParts;
    private final Unlocks unlocks;
    private final ReportAccess access;
    private final ReportLog log;
    private final Clock clock;

    UnlockCommands(
            Reports reports,
            ReportContents contents,
            OpenParts openParts,
            Unlocks unlocks,
            ReportAccess access,
            ReportLog log,
            Clock clock) {
        this.reports = reports;
        this.contents = contents;
        this.openParts = openParts;
        this.unlocks = unlocks;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A clerk of the unit asks for parts; a reviewer or approver opens them at once.
     *
     * @throws DomainException FORBIDDEN for anybody else, CONFLICT when the report is not with the unit or nothing of it
     *     is locked
     * @throws InvalidFields for parts the report does not have or that are open, for none at all, and without a reason
     */
    public Unlock open(Report.Id id, Person person, List<Part> parts, String reason) {
        access.requireVisible(person, id);
        boolean decides = mayOpen(person, id);
        if (!decides) {
            access.requireDesk(Stage.DRAFT, person, id);
        }
        var report = reports.lock(id);
        report.require(State.DRAFT, State.RETURNED);
        var open = openParts.of(report).orElseThrow(() -> new DomainException(Kind.CONFLICT, "nothing-locked", id));
        requireWellFormed(report, open, parts, reason);
        if (decides) {
            openParts.open(id, report.version(), parts);
        }
        var state = decides ? Unlock.State.GRANTED : Unlock.State.REQUESTED;
        return unlocks.add(report, parts, reason.strip(), person.username(), clock.instant(), state);
    }

    /**
     * @param reason needed for a refusal
     * @throws DomainException FORBIDDEN for a stranger and for whoever asked, CONFLICT when it was decided or the report
     *     is no longer with the unit
     */
    public Unlock decide(Report.Id id, int number, Person person, Verdict verdict, String reason) {
        access.requireVisible(person, id);
        if (!mayOpen(person, id)) {
            throw new DomainException(Kind.FORBIDDEN, "unlock-by-stranger", id);
        }
        var report = reports.lock(id);
        var unlock = unlocks.get(id, number);
        report.require(State.DRAFT, State.RETURNED);
        if (unlock.state() != Unlock.State.REQUESTED || unlock.version() != report.version()) {
            throw new DomainException(Kind.CONFLICT, "unlock-decided", id, number);
        }
        if (verdict == null) {
            throw problem("verdict", "verdict-missing");
        }
        if (verdict == Verdict.REFUSE && blank(reason)) {
            throw problem("reason", "reason-missing");
        }
        requireNotTooLong(reason);
        if (verdict == Verdict.GRANT) {
            openParts.open(id, report.version(), unlock.parts());
        }
        return unlocks.decide(
                unlock,
                verdict == Verdict.GRANT ? Unlock.State.GRANTED : Unlock.State.REFUSED,
                person.username(),
                clock.instant(),
                blank(reason) ? null : reason.strip());
    }

    /** True for a reviewer or approver who neither writes for the unit nor has written in the report. */
    public boolean mayOpen(Person person, Report.Id id) {
        return (person.is(Role.REVIEWER) || person.is(Role.APPROVER))
                && !access.sitsAt(Stage.DRAFT, person, id)
                && !log.authors(id).contains(person.username());
    }

    private void requireWellFormed(Report report, Set<Part> open, List<Part> parts, String reason) {
        List<FieldProblem> problems = new ArrayList<>();
        if (parts.isEmpty()) {
            problems.add(FieldProblem.of("parts", "parts-missing"));
        }
        var there = partsOf(report);
        for (var part : parts) {
            if (!there.contains(part)) {
                problems.add(FieldProblem.of(part.path(), "part-unknown"));
            } else if (open.contains(part)) {
                problems.add(FieldProblem.of(part.path(), "part-open"));
            }
        }
        if (blank(reason)) {
            problems.add(FieldProblem.of("reason", "reason-missing"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        requireNotTooLong(reason);
    }

    private Set<Part> partsOf(Report report) {
        var content = contents.of(report.id(), report.version());
        Set<Part> parts = new HashSet<>();
        content.entries().stream().map(Entry::indicator).map(Part::figure).forEach(parts::add);
        content.tasks().stream().map(TaskProgress::task).map(Part::task).forEach(parts::add);
        for (var section : Section.values()) {
            parts.add(Part.section(section));
        }
        return parts;
    }

    private static void requireNotTooLong(String reason) {
        if (reason != null && reason.length() > LONGEST) {
            throw new InvalidFields(List.of(FieldProblem.of("reason", "text-too-long", LONGEST)));
        }
    }

    private static InvalidFields problem(String field, String code) {
        return new InvalidFields(List.of(FieldProblem.of(field, code)));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
