package vn.tiendo.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tiendo.deadline.Criticism.Ground;
import vn.tiendo.deadline.Criticism.Ruling;
import vn.tiendo.deadline.Criticism.State;
import vn.tiendo.deadline.Criticism.Verdict;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.report.Report;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;
import vn.tiendo.shared.Sql;
import vn.tiendo.shared.Zone;

/** Proposals of criticism: one per report, recorded by the house, decided by a person of UBND. */
@Service
@Transactional
public class Criticisms {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_REASON = 4_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Criticisms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing happens when there is one for this report, decided or not: nobody is asked twice. */
    void propose(Report.Id report, Ground ground, Report.Id previous) {
        jdbc.sql("insert into criticism (report_id, ground, previous_report, proposed_at, state)"
                        + " select r.id, :ground, :previous, :at, 'PROPOSED' from report r where r.id = :id"
                        + " and not exists (select 1 from criticism c where c.report_id = r.id)")
                .param("id", report.toString())
                .param("ground", ground.name())
                .param("previous", previous == null ? null : previous.toString(), java.sql.Types.VARCHAR)
                .param("at", Sql.timestamp(clock.instant()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /**
     * Records what UBND decided on paper, or that there will be none.
     *
     * @throws DomainException FORBIDDEN unless an approver asks, NOT_FOUND, CONFLICT when it is decided already
     * @throws InvalidFields when issuing lacks number or date of the document, or dropping its reason
     */
    public Criticism decide(Report.Id report, Ruling ruling, Person approver) {
        if (!approver.is(Role.APPROVER)) {
            throw new DomainException(Kind.FORBIDDEN, "role-missing");
        }
        var open = query(report, " for update");
        requireWellFormed(ruling);
        if (open.state() != State.PROPOSED) {
            throw new DomainException(Kind.CONFLICT, "criticism-decided", report);
        }
        boolean issued = ruling.verdict() == Verdict.ISSUE;
        jdbc.sql("update criticism set state = :state, decided_by = :by, decided_at = :at,"
                        + " document_number = :number, document_date = :date, reason = :reason where report_id = :id")
                .param("id", report.toString())
                .param("state", (issued ? State.ISSUED : State.DROPPED).name())
                .param("by", approver.username())
                .param("at", Sql.timestamp(clock.instant()))
                .param("number", issued ? ruling.documentNumber().strip() : null)
                .param("date", issued ? ruling.documentDate() : null)
                .param("reason", blank(ruling.reason()) ? null : ruling.reason().strip())
                .update();
        return query(report, "");
    }

    private void requireWellFormed(Ruling ruling) {
        List<FieldProblem> problems = new ArrayList<>();
        if (ruling.verdict() == null) {
            problems.add(FieldProblem.of("verdict", "verdict-missing"));
        } else if (ruling.verdict() == Verdict.DROP) {
            if (blank(ruling.reason())) {
                problems.add(FieldProblem.of("reason", "reason-missing"));
            }
        } else {
            if (blank(ruling.documentNumber())) {
                problems.add(FieldProblem.of("documentNumber", "document-number-missing"));
            } else if (ruling.documentNumber().length() > LONGEST_NUMBER) {
                problems.add(FieldProblem.of("documentNumber", "text-too-long", LONGEST_NUMBER));
            }
            if (ruling.documentDate() == null) {
                problems.add(FieldProblem.of("documentDate", "document-date-missing"));
            } else if (ruling.documentDate().isAfter(LocalDate.ofInstant(clock.instant(), Zone.VIETNAM))) {
                problems.add(FieldProblem.of("documentDate", "document-date-future"));
            }
        }
        if (ruling.reason() != null && ruling.reason().length() > LONGEST_REASON) {
            problems.add(FieldProblem.of("reason", "text-too-long", LONGEST_REASON));
        }
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }

    private Criticism query(Report.Id report, String lock) {
        return jdbc.sql("select * from criticism where report_id = :id" + lock)
                .param("id", report.toString())
                .query((row, n) -> new Criticism(
                        report,
                        Ground.valueOf(row.getString("ground")),
                        row.getString("previous_report") == null
                                ? null
                                : Report.Id.of(row.getString("previous_report")),
                        Sql.instant(row, "proposed_at"),
                        State.valueOf(row.getString("state")),
                        row.getString("decided_by"),
                        Sql.instant(row, "decided_at"),
                        row.getString("document_number"),
                        row.getObject("document_date", LocalDate.class),
                        row.getString("reason")))
                .optional()
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "criticism-unknown", report));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
