package vn.tiendo.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.tiendo.report.ReportContent.Status;

/**
 * What a file would do to a report. Nothing of it has been stored.
 *
 * @param version the version of the report that the file belongs to
 * @param changes every cell that would change, in the order of the report; only of lines without a problem
 * @param problems every cell that cannot be taken; the whole line of such a cell is left out
 * @param draft what {@code PUT …/draft} takes to make the changes
 */
public record Preview(String report, int version, List<Change> changes, List<Problem> problems, Draft draft) {

    /**
     * @param sheet null in a CSV file
     * @param cell as a spreadsheet names it: {@code G12}
     * @param field {@code entries[XHS-07].numerator}
     * @param before what the report says now, as it would be typed: decimal comma, codes of a status; empty for nothing
     * @param meanwhile whether the report was changed there since the file was downloaded
     */
    public record Change(String sheet, String cell, String field, String before, String after, boolean meanwhile) {}

    /** @param code stable, as in the answers to a draft @param message in the reader's language */
    public record Problem(String sheet, String cell, String field, String code, String message) {}

    /** Parts without a change are null. */
    public record Draft(List<Entry> entries, List<Task> tasks, Map<String, String> narrative) {}

    /** A whole line, changed cells and unchanged ones. */
    public record Entry(
            String indicator,
            Status status,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String source,
            String explanation) {}

    /** Likewise. */
    public record Task(String task, Integer progress, String result, String difficulties, String proposals) {}
}
