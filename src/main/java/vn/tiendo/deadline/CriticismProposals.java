package vn.tiendo.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tiendo.deadline.Criticism.Ground;
import vn.tiendo.organization.UnitKind;
import vn.tiendo.organization.Units;
import vn.tiendo.period.PeriodCode;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportChanged;
import vn.tiendo.shared.Sql;

/**
 * When the house proposes criticism: the table's last level, or two late periods in a row. Bodies that may be asked but
 * not ordered are never proposed, whatever a changed table says.
 */
@Component
class CriticismProposals {

    private static final String LAST_LEVEL = "CRITICISM_PROPOSED";
    private static final Set<String> FROM_OVERDUE_ON = Set.of("OVERDUE", "URGE_1", "URGE_2", "LISTED", LAST_LEVEL);
    private static final Set<UnitKind> NEVER = Set.of(UnitKind.ARMED_FORCES, UnitKind.VERTICAL);

    /** A report with the moments it was asked for, due and came in. */
    private record Delivery(Report.Id id, String state, Instant openedAt, Instant dueAt, Instant submittedAt) {

        /** Nobody is late with what was asked for only after its due date. */
        boolean lateAt(Instant now) {
            return openedAt.isBefore(dueAt) && missedAt(now);
        }

        private boolean missedAt(Instant now) {
            return state.equals(Report.State.NOT_SUBMITTED.name())
                    || (submittedAt == null ? now : submittedAt).isAfter(dueAt);
        }
    }

    private final Criticisms criticisms;
    private final Units units;
    private final JdbcClient jdbc;
    private final Clock clock;

    CriticismProposals(Criticisms criticisms, Units units, JdbcClient jdbc, Clock clock) {
        this.criticisms = criticisms;
        this.units = units;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Only the unit's own desks: what lies with the reviewers or the approvers is not the unit's fault. */
    @EventListener
    void escalated(Escalation escalation) {
        if (!escalation.stage().role().insideUnit() || !mayBeCriticised(escalation.report())) {
            return;
        }
        if (escalation.level().equals(LAST_LEVEL)) {
            proposeIfLate(escalation.report());
        } else if (FROM_OVERDUE_ON.contains(escalation.level())) {
            proposeIfRepeated(escalation.report());
        }
    }

    @EventListener(condition = "#step.action().name() == 'CLOSED'")
    void closed(ReportChanged step) {
        if (mayBeCriticised(step.report())) {
            proposeIfRepeated(step.report());
        }
    }

    private boolean mayBeCriticised(Report.Id report) {
        return !NEVER.contains(units.byCode(report.unit()).kind());
    }

    /** A late answer to a return does not make the report late. */
    private void proposeIfLate(Report.Id report) {
        if (latestTwo(report).get(0).lateAt(clock.instant())) {
            criticisms.propose(report, Ground.LONG_OVERDUE, null);
        }
    }

    private void proposeIfRepeated(Report.Id report) {
        Instant now = clock.instant();
        var latest = latestTwo(report);
        if (latest.size() == 2 && latest.stream().allMatch(each -> each.lateAt(now))) {
            criticisms.propose(report, Ground.REPEATED, latest.get(1).id());
        }
    }

    /** This report and the unit's one of the period before that was opened for it. */
    private List<Delivery> latestTwo(Report.Id report) {
        var period = PeriodCode.of(report.period());
        return jdbc.sql("select r.id, r.state, p.opened_at, r.due_at, r.submitted_at"
                        + " from report r join period p on p.code = r.period_code"
                        + " where r.unit_code = :unit and p.kind = :kind and p.to_date <= :to"
                        + " order by p.to_date desc limit 2")
                .param("unit", report.unit())
                .param("kind", period.kind().name())
                .param("to", period.to())
                .query((row, n) -> new Delivery(
                        Report.Id.of(row.getString("id")),
                        row.getString("state"),
                        Sql.instant(row, "opened_at"),
                        Sql.instant(row, "due_at"),
                        Sql.instant(row, "submitted_at")))
                .list();
    }
}
