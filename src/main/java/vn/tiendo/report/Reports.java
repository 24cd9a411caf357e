package vn.tiendo.report;

import static vn.tiendo.shared.Sql.instant;
import static vn.tiendo.shared.Sql.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.report.Report.State;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** All reports, one row each. */
@Repository
public class Reports {

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Report> find(Report.Id id) {
        return query(id, "");
    }

    /** @throws DomainException NOT_FOUND */
    public Report get(Report.Id id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    /**
     * The report, held until the transaction ends: of two people acting at the same moment the second waits here and
     * then sees what the first did.
     *
     * @throws DomainException NOT_FOUND
     */
    public Report lock(Report.Id id) {
        return query(id, " for update").orElseThrow(() -> unknown(id));
    }

    /** Never handed in, still with the unit, and not granted a later day than now; oldest id first. */
    List<Report.Id> closable(String period, Instant now, int limit) {
        return jdbc.sql(
                        "select id from report where period_code = :period and state in (:states)"
                                + " and submitted_at is null and (due_chosen = false or due_at <= :now) order by id limit :limit")
                .param("period", period)
                .param("now", timestamp(now))
                .param("states", names(Report.withTheUnit()))
                .param("limit", limit)
                .query((row, n) -> Report.Id.of(row.getString(1)))
                .list();
    }

    /** True when no report of the period is on anybody's desk. */
    public boolean allSettled(String period) {
        return jdbc.sql("select count(*) from report where period_code = :period and state not in (:settled)")
                        .param("period", period)
                        .param("settled", names(List.of(State.APPROVED, State.NOT_SUBMITTED)))
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** Codes of the units that already have their report in the period. */
    public List<String> unitsWithReport(String period) {
        return jdbc.sql("select unit_code from report where period_code = :period")
                .param("period", period)
                .query(String.class)
                .list();
    }

    void add(Report report) {
        jdbc.sql("insert into report (id, period_code, unit_code, state, round, version, lock_version, original_due_at,"
                        + " due_at, review_due_at, approval_due_at, self_reported) values (:id, :period, :unit, :state,"
                        + " :round, :version, 0, :originalDueAt, :dueAt, :reviewDueAt, :approvalDueAt, :selfReported)")
                .param("id", report.id().toString())
                .param("period", report.id().period())
                .param("unit", report.id().unit())
                .param("state", report.state().name())
                .param("round", report.round())
                .param("version", report.version())
                .param("originalDueAt", timestamp(report.dates().original()))
                .param("dueAt", timestamp(report.dates().due()))
                .param("reviewDueAt", timestamp(report.dates().review()))
                .param("approvalDueAt", timestamp(report.dates().approval()))
                .param("selfReported", report.selfReported())
                .update();
    }

    /** @throws DomainException CONFLICT when somebody else changed the report since it was read */
    void save(Report report) {
        int changed = jdbc.sql("update report set state = :state, round = :round, version = :version,"
                        + " lock_version = lock_version + 1, due_at = :dueAt, due_chosen = :chosen,"
                        + " review_due_at = :reviewDueAt, approval_due_at = :approvalDueAt, return_due_at = :answerDueAt,"
                        + " submitted_at = :submittedAt, opened_by = :openedBy, opened_at = :openedAt,"
                        + " saved_by = case when version = :version then saved_by else null end,"
                        + " saved_at = case when version = :version then saved_at else null end,"
                        + " declared_by = case when version = :version then declared_by else null end,"
                        + " declared_at = case when version = :version then declared_at else null end"
                        + " where id = :id and lock_version = :lockVersion")
                .param("state", report.state().name())
                .param("round", report.round())
                .param("version", report.version())
                .param("dueAt", timestamp(report.dates().due()))
                .param("chosen", report.dates().chosen())
                .param("reviewDueAt", timestamp(report.dates().review()))
                .param("approvalDueAt", timestamp(report.dates().approval()))
                .param("answerDueAt", timestamp(report.dates().answer()))
                .param(
                        "openedBy",
                        report.opening() == null ? null : report.opening().by())
                .param(
                        "openedAt",
                        report.opening() == null
                                ? null
                                : timestamp(report.opening().at()))
                .param("submittedAt", timestamp(report.submittedAt()))
                .param("id", report.id().toString())
                .param("lockVersion", report.lockVersion())
                .update();
        if (changed == 0) {
            throw new DomainException(Kind.CONFLICT, "report-changed-meanwhile", report.id());
        }
    }

    /**
     * Somebody wrote in the draft.
     *
     * @param declared true when the writer declares it free of state secrets, false when the writer takes that back,
     *     null to leave what was declared
     */
    void savedBy(Report report, String username, Instant at, Boolean declared) {
        var drafting = report.drafting();
        String declaredBy = declared == null ? drafting.declaredBy() : declared ? username : null;
        var declaredAt = declared == null ? drafting.declaredAt() : declared ? at : null;
        jdbc.sql("update report set saved_by = :username, saved_at = :at, declared_by = :declaredBy,"
                        + " declared_at = :declaredAt, lock_version = lock_version + 1 where id = :id")
                .param("username", username)
                .param("at", timestamp(at))
                .param("declaredBy", declaredBy)
                .param("declaredAt", timestamp(declaredAt))
                .param("id", report.id().toString())
                .update();
    }

    /** The first one to look counts. Not a change of the report: its ETag stays. */
    void openedBy(Report.Id id, String username, Instant at) {
        jdbc.sql("update report set opened_by = :username, opened_at = :at where id = :id and opened_by is null")
                .param("username", username)
                .param("at", timestamp(at))
                .param("id", id.toString())
                .update();
    }

    private Optional<Report> query(Report.Id id, String lock) {
        return jdbc.sql("select * from report where id = :id" + lock)
                .param("id", id.toString())
                .query(Reports::toReport)
                .optional();
    }

    static Report toReport(ResultSet row, int number) throws SQLException {
        return new Report(
                Report.Id.of(row.getString("id")),
                State.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getInt("version"),
                row.getInt("lock_version"),
                new ReportDates(
                        instant(row, "original_due_at"),
                        instant(row, "due_at"),
                        row.getBoolean("due_chosen"),
                        instant(row, "review_due_at"),
                        instant(row, "approval_due_at"),
                        instant(row, "return_due_at")),
                instant(row, "submitted_at"),
                row.getString("opened_by") == null
                        ? null
                        : new Report.Opening(row.getString("opened_by"), instant(row, "opened_at")),
                new Drafting(
                        row.getString("saved_by"),
                        instant(row, "saved_at"),
                        row.getString("declared_by"),
                        instant(row, "declared_at")),
                row.getBoolean("self_reported"));
    }

    private static DomainException unknown(Report.Id id) {
        return new DomainException(Kind.NOT_FOUND, "report-unknown", id);
    }

    private static List<String> names(Collection<State> states) {
        return states.stream().map(State::name).toList();
    }
}
