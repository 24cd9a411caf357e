package vn.tiendo.period;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.period.Period.State;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.Sql;

/** All periods that were opened. */
@Repository
public class Periods {

    private final JdbcClient jdbc;

    Periods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest data window first. */
    public List<Period> all() {
        return jdbc.sql("select * from period order by to_date desc, from_date, code")
                .query(Periods::toPeriod)
                .list();
    }

    public Optional<Period> find(String code) {
        return query(code, "");
    }

    /** @throws DomainException NOT_FOUND */
    public Period get(String code) {
        return find(code).orElseThrow(() -> unknown(code));
    }

    /** The period, held until the transaction ends. @throws DomainException NOT_FOUND */
    public Period lock(String code) {
        return query(code, " for update").orElseThrow(() -> unknown(code));
    }

    /** @throws DomainException CONFLICT when it exists */
    void add(Period period) {
        if (find(period.code().toString()).isPresent()) {
            throw exists(period);
        }
        try {
            jdbc.sql("insert into period (code, kind, from_date, to_date, cutoff, unit_due_at, review_due_at,"
                            + " approval_due_at, closes_at, state, opened_by, opened_at) values (:code, :kind, :from,"
                            + " :to, :to, :unitDueAt, :reviewDueAt, :approvalDueAt, :closesAt, :state, :openedBy,"
                            + " :openedAt)")
                    .param("code", period.code().toString())
                    .param("kind", period.code().kind().name())
                    .param("from", period.code().from())
                    .param("to", period.code().to())
                    .param("unitDueAt", Sql.timestamp(period.dates().unitDueAt()))
                    .param("reviewDueAt", Sql.timestamp(period.dates().reviewDueAt()))
                    .param("approvalDueAt", Sql.timestamp(period.dates().approvalDueAt()))
                    .param("closesAt", Sql.timestamp(period.dates().closesAt()))
                    .param("state", period.state().name())
                    .param("openedBy", period.openedBy())
                    .param("openedAt", Sql.timestamp(period.openedAt()))
                    .update();
        } catch (DuplicateKeyException alsoOpenedByAnother) {
            throw exists(period);
        }
    }

    void save(Period period) {
        jdbc.sql("update period set unit_due_at = :unitDueAt, review_due_at = :reviewDueAt,"
                        + " approval_due_at = :approvalDueAt, closes_at = :closesAt, state = :state, summary = :summary, consolidated_by = :by, consolidated_at = :at,"
                        + " round = :round, step_due_at = :stepDueAt where code = :code")
                .param("unitDueAt", Sql.timestamp(period.dates().unitDueAt()))
                .param("reviewDueAt", Sql.timestamp(period.dates().reviewDueAt()))
                .param("approvalDueAt", Sql.timestamp(period.dates().approvalDueAt()))
                .param("closesAt", Sql.timestamp(period.dates().closesAt()))
                .param("state", period.state().name())
                .param("summary", period.summary())
                .param("by", period.consolidatedBy())
                .param("at", Sql.timestamp(period.consolidatedAt()))
                .param("round", period.round())
                .param("stepDueAt", Sql.timestamp(period.stepDueAt()))
                .param("code", period.code().toString())
                .update();
    }

    private Optional<Period> query(String code, String lock) {
        return jdbc.sql("select * from period where code = :code" + lock)
                .param("code", code)
                .query(Periods::toPeriod)
                .optional();
    }

    private static Period toPeriod(ResultSet row, int number) throws SQLException {
        return new Period(
                PeriodCode.of(row.getString("code")),
                new PeriodDates(
                        Sql.instant(row, "unit_due_at"),
                        Sql.instant(row, "review_due_at"),
                        Sql.instant(row, "approval_due_at"),
                        Sql.instant(row, "closes_at")),
                State.valueOf(row.getString("state")),
                row.getString("opened_by"),
                Sql.instant(row, "opened_at"),
                row.getString("summary"),
                row.getString("consolidated_by"),
                Sql.instant(row, "consolidated_at"),
                row.getInt("round"),
                Sql.instant(row, "step_due_at"));
    }

    private static DomainException unknown(String code) {
        return new DomainException(Kind.NOT_FOUND, "period-unknown", code);
    }

    private static DomainException exists(Period period) {
        return new DomainException(Kind.CONFLICT, "period-exists", period.code());
    }
}
