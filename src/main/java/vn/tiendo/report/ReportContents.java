package vn.tiendo.report;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.report.EntryRows.Measured;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.target.IndicatorVersion;
import vn.tiendo.target.Obligation;
import vn.tiendo.target.PlanTask;

/** Figures, tasks and texts, one set of rows per version. Only the newest version of an editable report is ever rewritten. */
@Repository
public class ReportContents {

    private static final Map<String, String> TABLES = Map.of(
            "report_entry", EntryRows.COLUMNS,
            "report_task", TaskRows.COLUMNS,
            "report_narrative", NarrativeRows.COLUMNS);

    private final EntryRows entries;
    private final TaskRows tasks;
    private final NarrativeRows narratives;
    private final JdbcClient jdbc;

    ReportContents(EntryRows entries, TaskRows tasks, NarrativeRows narratives, JdbcClient jdbc) {
        this.entries = entries;
        this.tasks = tasks;
        this.narratives = narratives;
        this.jdbc = jdbc;
    }

    public ReportContent of(Report.Id report, int version) {
        return new ReportContent(
                entries.of(report, version),
                tasks.of(report, version),
                NarrativeRows.narrative(narratives.of(report, version)));
    }

    /** The sections whose text was copied from an earlier period and not edited since, with that period's code. */
    public Map<Section, String> copied(Report.Id report, int version) {
        Map<Section, String> copied = new EnumMap<>(Section.class);
        narratives.of(report, version).forEach((section, text) -> {
            if (text.copiedFrom() != null) {
                copied.put(section, text.copiedFrom());
            }
        });
        return copied;
    }

    /** Only these figures, by code; codes that the report does not have are missing from the answer. */
    Map<String, Measured> entries(Report.Id report, int version, Collection<String> indicators) {
        return indicators.isEmpty() ? Map.of() : entries.of(report, version, indicators);
    }

    /** Which of these tasks the report has. */
    List<String> knownTasks(Report.Id report, int version, Collection<String> codes) {
        return codes.isEmpty() ? List.of() : tasks.known(report, version, codes);
    }

    /** Empty rows for all that the unit owes, frozen to today's wording and targets. */
    void createBlank(Report.Id report, Obligation obligation) {
        entries.add(
                report,
                obligation.indicators().stream().map(ReportContents::blank).toList());
        tasks.add(report, obligation.tasks().stream().map(PlanTask::code).toList());
    }

    private static Entry blank(IndicatorVersion owed) {
        return new Entry(owed.code(), owed.version(), null, null, null, null, null);
    }

    /** What is not named stays as it is; a narrative is replaced as a whole. */
    void update(Report.Id report, int version, ReportContent content) {
        entries.update(report, version, content.entries());
        tasks.update(report, version, content.tasks());
        if (content.narrative() != null) {
            narratives.replace(report, version, content.narrative());
        }
    }

    /** Puts an earlier period's text into a section, marked as such until somebody edits it. */
    void copyText(Report.Id report, int version, Section section, String text, String period) {
        narratives.put(report, version, section, new NarrativeRows.Text(text, period));
    }

    /** Takes every word and figure out of every version: nothing secret may stay behind. What was owed stays. */
    void erase(Report.Id report) {
        entries.erase(report);
        tasks.erase(report);
        narratives.erase(report);
    }

    /** The next version starts as a copy, so that the one sent up stays readable as it was. */
    void copyToNext(Report.Id report, int version) {
        TABLES.forEach((table, columns) -> jdbc.sql("insert into " + table + " (report_id, version, " + columns
                        + ") select report_id, version + 1, " + columns + " from " + table
                        + " where report_id = :id and version = :version")
                .param("id", report.toString())
                .param("version", version)
                .update());
    }

    static MapSqlParameterSource key(Report.Id report, int version) {
        return new MapSqlParameterSource("id", report.toString()).addValue("version", version);
    }
}
