package vn.tiendo.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.tiendo.report.Report;
import vn.tiendo.shared.Sql;

/** The files of all reports, without their content. */
@Repository
public class EvidenceFiles {

    private final JdbcClient jdbc;

    EvidenceFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this version of the report shows, oldest first. */
    public List<EvidenceFile> of(Report.Id report, int version) {
        return jdbc.sql("select * from evidence where report_id = :report and from_version <= :version"
                        + " and (removed_version is null or removed_version > :version) order by id")
                .param("report", report.toString())
                .param("version", version)
                .query(EvidenceFiles::toFile)
                .list();
    }

    /** Whichever version shows it; empty also when it belongs to another report. */
    Optional<EvidenceFile> find(Report.Id report, long id) {
        return jdbc.sql("select * from evidence where id = :id and report_id = :report")
                .param("id", id)
                .param("report", report.toString())
                .query(EvidenceFiles::toFile)
                .optional();
    }

    List<EvidenceFile> everOf(Report.Id report) {
        return jdbc.sql("select * from evidence where report_id = :report order by id")
                .param("report", report.toString())
                .query(EvidenceFiles::toFile)
                .list();
    }

    /** @return the number it got */
    long add(EvidenceFile file) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into evidence (report_id, indicator_code, from_version, filename, media_type, size, sha256,"
                        + " uploaded_by, uploaded_at) values (:report, :indicator, :from, :filename, :type, :size,"
                        + " :sha256, :by, :at)")
                .param("report", file.report().toString())
                .param("indicator", file.indicator())
                .param("from", file.fromVersion())
                .param("filename", file.filename())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("by", file.uploadedBy())
                .param("at", Sql.timestamp(file.uploadedAt()))
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    /** From this version on it is no longer shown. */
    void endAt(long id, int version) {
        jdbc.sql("update evidence set removed_version = :version where id = :id")
                .param("version", version)
                .param("id", id)
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from evidence where id = :id").param("id", id).update();
    }

    private static EvidenceFile toFile(ResultSet row, int number) throws SQLException {
        return new EvidenceFile(
                row.getLong("id"),
                Report.Id.of(row.getString("report_id")),
                row.getString("indicator_code"),
                row.getInt("from_version"),
                row.getObject("removed_version", Integer.class),
                row.getString("filename"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                Sql.instant(row, "uploaded_at"));
    }
}
