package vn.tiendo.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.target.IndicatorVersion.Aggregation;
import vn.tiendo.target.IndicatorVersion.Measure;

/** The figures of a version, one row each. */
@Repository
class EntryRows {

    static final String COLUMNS = "indicator_code, indicator_version, position, status, numerator, denominator, figure,"
            + " explanation, source";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    EntryRows(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<Entry> of(Report.Id report, int version) {
        return jdbc.sql("select * from report_entry where report_id = :id and version = :version order by position")
                .param("id", report.toString())
                .param("version", version)
                .query(EntryRows::toEntry)
                .list();
    }

    /** A stored figure and how it is measured. */
    record Measured(Entry entry, Measure measure) {}

    /** Only these, by code, in one statement; codes that the report does not have are missing from the answer. */
    Map<String, Measured> of(Report.Id report, int version, Collection<String> indicators) {
        return jdbc
                .sql("select e.*, v.aggregation from report_entry e join indicator_version v"
                        + " on v.indicator_code = e.indicator_code and v.version = e.indicator_version"
                        + " where e.report_id = :id and e.version = :version and e.indicator_code in (:indicators)")
                .param("id", report.toString())
                .param("version", version)
                .param("indicators", indicators)
                .query((row, n) -> new Measured(
                        toEntry(row, n),
                        Aggregation.valueOf(row.getString("aggregation")).measure()))
                .list()
                .stream()
                .collect(Collectors.toMap(measured -> measured.entry().indicator(), Function.identity()));
    }

    /** Empty ones, in this order. */
    void add(Report.Id report, List<Entry> entries) {
        int[] position = {0};
        batch.batchUpdate(
                "insert into report_entry (report_id, version, indicator_code, indicator_version, position)"
                        + " values (:id, :version, :indicator, :indicatorVersion, :position)",
                entries.stream()
                        .map(entry -> ReportContents.key(report, 1)
                                .addValue("indicator", entry.indicator())
                                .addValue("indicatorVersion", entry.indicatorVersion())
                                .addValue("position", position[0]++))
                        .toArray(SqlParameterSource[]::new));
    }

    void update(Report.Id report, int version, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        batch.batchUpdate(
                "update report_entry set status = :status, numerator = :numerator, denominator = :denominator,"
                        + " figure = :value, explanation = :explanation, source = :source where report_id = :id"
                        + " and version = :version and indicator_code = :indicator",
                entries.stream()
                        .map(entry -> ReportContents.key(report, version)
                                .addValue("indicator", entry.indicator())
                                .addValue(
                                        "status",
                                        entry.status() == null
                                                ? null
                                                : entry.status().name())
                                .addValue("numerator", entry.numerator())
                                .addValue("denominator", entry.denominator())
                                .addValue("value", entry.value())
                                .addValue("explanation", entry.explanation())
                                .addValue("source", entry.source()))
                        .toArray(SqlParameterSource[]::new));
    }

    void erase(Report.Id report) {
        jdbc.sql("update report_entry set status = null, numerator = null, denominator = null, figure = null,"
                        + " explanation = null, source = null where report_id = :id")
                .param("id", report.toString())
                .update();
    }

    private static Entry toEntry(ResultSet row, int number) throws SQLException {
        String status = row.getString("status");
        return new Entry(
                row.getString("indicator_code"),
                row.getInt("indicator_version"),
                status == null ? null : Status.valueOf(status),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getBigDecimal("figure"),
                row.getString("explanation"),
                row.getString("source"));
    }
}
