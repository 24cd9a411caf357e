package vn.tiendo.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportContent.Status;

/**
 * One version of a report as far as a file shows it, in the order of the report.
 *
 * @param from first day of the period; {@code to} its last
 */
public record ReportForm(
        Report.Id report,
        int version,
        String unitName,
        LocalDate from,
        LocalDate to,
        List<Figure> figures,
        List<Task> tasks,
        List<Section> sections) {

    /** How a figure is told. */
    public enum Measure {
        /** Numerator and denominator; the value follows. */
        RATIO,
        /** The value alone, which may fall below zero. */
        VALUE,
        /** Per cent of a roadmap, 0 to 100. */
        ROADMAP
    }

    /**
     * @param unit what it is measured in, in the catalogue's words
     * @param comparator as the catalogue writes it
     * @param target null for a milestone
     * @param numeratorName null where nobody named it; so is the denominator's
     * @param previousValue null without an approved figure of an earlier period
     * @param status null while the clerk has not said anything
     * @param sourced whether the source of the figure is asked for beside the explanation
     * @param open whether it may be changed now
     */
    public record Figure(
            String code,
            String name,
            String pillar,
            String unit,
            String comparator,
            BigDecimal target,
            Measure measure,
            String numeratorName,
            String denominatorName,
            BigDecimal previousValue,
            String previousPeriod,
            Status status,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String source,
            String explanation,
            boolean sourced,
            boolean open) {}

    /** @param progress whole per cent, null when not said; texts are null when empty */
    public record Task(
            String code,
            String name,
            String pillar,
            LocalDate deadline,
            Integer progress,
            String result,
            String difficulties,
            String proposals,
            boolean open) {}

    /** @param name as in a draft: {@code direction}, {@code indicatorResults} … @param text null when empty */
    public record Section(String name, String text, boolean open) {}
}
