package vn.tiendo.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tiendo.report.ReportContent.Narrative;

/** The texts of a version, one row for each section in which something is written. */
@Repository
class NarrativeRows {

    static final String COLUMNS = "section, content, copied_from";

    /** @param copiedFrom the period it was copied from and not edited since; null for one's own words */
    record Text(String content, String copiedFrom) {}

    private final JdbcClient jdbc;

    NarrativeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Section, Text> of(Report.Id report, int version) {
        Map<Section, Text> texts = new EnumMap<>(Section.class);
        jdbc.sql("select section, content, copied_from from report_narrative where report_id = :id"
                        + " and version = :version")
                .param("id", report.toString())
                .param("version", version)
                .query(row -> {
                    texts.put(
                            Section.valueOf(row.getString("section")),
                            new Text(row.getString("content"), row.getString("copied_from")));
                });
        return texts;
    }

    /** A text that stays the same stays copied; a text that is written is one's own. */
    void replace(Report.Id report, int version, Narrative narrative) {
        var stored = of(report, version);
        for (var section : Section.values()) {
            var before = stored.get(section);
            String text = section.in(narrative);
            if (!Objects.equals(text, before == null ? null : before.content())) {
                put(report, version, section, text == null ? null : new Text(text, null));
            }
        }
    }

    /** @param text null to take it out */
    void put(Report.Id report, int version, Section section, Text text) {
        jdbc.sql("delete from report_narrative where report_id = :id and version = :version and section = :section")
                .param("id", report.toString())
                .param("version", version)
                .param("section", section.name())
                .update();
        if (text != null) {
            jdbc.sql("insert into report_narrative (report_id, version, section, content, copied_from)"
                            + " values (:id, :version, :section, :content, :copiedFrom)")
                    .param("id", report.toString())
                    .param("version", version)
                    .param("section", section.name())
                    .param("content", text.content())
                    .param("copiedFrom", text.copiedFrom())
                    .update();
        }
    }

    void erase(Report.Id report) {
        jdbc.sql("delete from report_narrative where report_id = :id")
                .param("id", report.toString())
                .update();
    }

    static Narrative narrative(Map<Section, Text> texts) {
        return new Narrative(
                content(texts, Section.DIRECTION),
                content(texts, Section.INDICATOR_RESULTS),
                content(texts, Section.TASK_RESULTS),
                content(texts, Section.DIFFICULTIES),
                content(texts, Section.NEXT_STEPS),
                content(texts, Section.PROPOSALS));
    }

    private static String content(Map<Section, Text> texts, Section section) {
        var text = texts.get(section);
        return text == null ? null : text.content();
    }
}
