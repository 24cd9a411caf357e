package vn.tiendo.report;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.report.PaperHandIn.Kind;
import vn.tiendo.shared.Sql;

/** Which reports came on paper; at most once each. */
@Repository
public class PaperHandIns {

    private final JdbcClient jdbc;

    PaperHandIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PaperHandIn> of(Report.Id report) {
        return jdbc.sql("select * from paper_hand_in where report_id = :id")
                .param("id", report.toString())
                .query((row, n) -> new PaperHandIn(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("document_number"),
                        row.getObject("document_date", java.time.LocalDate.class),
                        row.getString("note"),
                        row.getString("recorded_by"),
                        Sql.instant(row, "recorded_at")))
                .optional();
    }

    /** Came through the secret channel: no content may ever be entered. */
    public boolean secret(Report.Id report) {
        return of(report).filter(paper -> paper.kind() == Kind.SECRET).isPresent();
    }

    void add(Report.Id report, PaperHandIn paper) {
        jdbc.sql("insert into paper_hand_in (report_id, kind, document_number, document_date, note, recorded_by,"
                        + " recorded_at) values (:id, :kind, :number, :date, :note, :by, :at)")
                .param("id", report.toString())
                .param("kind", paper.kind().name())
                .param("number", paper.documentNumber())
                .param("date", paper.documentDate())
                .param("note", paper.note())
                .param("by", paper.recordedBy())
                .param("at", Sql.timestamp(paper.recordedAt()))
                .update();
    }
}
