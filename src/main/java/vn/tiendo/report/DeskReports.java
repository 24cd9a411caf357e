package vn.tiendo.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.shared.Sql;

/** Open reports, all of them, a page at a time: there may be ten thousand. */
@Repository
public class DeskReports {

    private static final int PAGE = 500;
    private static final String OPEN = "r.state not in ('APPROVED', 'NOT_SUBMITTED')";
    private static final String SELECT = "select r.*,"
            + " (select max(e.at) from report_event e where e.report_id = r.id and e.action = 'ENDORSED') as endorsed_at,"
            + " (select max(e.at) from report_event e where e.report_id = r.id and e.action = 'CONFIRMED') as confirmed_at"
            + " from report r where " + OPEN;

    private final JdbcClient jdbc;

    DeskReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Hands over one after the other in the order of their ids, never more than a page in memory. */
    public void each(Consumer<OnDesk> use) {
        String last = "";
        for (List<OnDesk> page = after(last); !page.isEmpty(); page = after(last)) {
            page.forEach(use);
            last = page.get(page.size() - 1).report().id().toString();
        }
    }

    /** The report as it is now; empty when nothing is open any more. */
    public Optional<OnDesk> find(Report.Id id) {
        return jdbc.sql(SELECT + " and r.id = :id")
                .param("id", id.toString())
                .query(DeskReports::onDesk)
                .optional();
    }

    /** Whether an open report has any due date in {@code ]from, to]}. */
    public boolean anyDue(Instant from, Instant to) {
        return jdbc.sql("select count(*) from report r where " + OPEN
                                + " and ((r.due_at > :from and r.due_at <= :to)"
                                + " or (r.review_due_at > :from and r.review_due_at <= :to)"
                                + " or (r.approval_due_at > :from and r.approval_due_at <= :to)"
                                + " or (r.return_due_at > :from and r.return_due_at <= :to))")
                        .param("from", Sql.timestamp(from))
                        .param("to", Sql.timestamp(to))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<OnDesk> after(String id) {
        return jdbc.sql(SELECT + " and r.id > :id order by r.id limit :page")
                .param("id", id)
                .param("page", PAGE)
                .query(DeskReports::onDesk)
                .list();
    }

    private static OnDesk onDesk(ResultSet row, int number) throws SQLException {
        return new OnDesk(
                Reports.toReport(row, number), Sql.instant(row, "endorsed_at"), Sql.instant(row, "confirmed_at"));
    }
}
