package vn.tiendo.report;

import java.util.List;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.Narrative;
import vn.tiendo.report.ReportContent.TaskProgress;

/**
 * What a clerk wrote since the last saving; what is not named stays as it is.
 *
 * @param entries null or empty to leave the figures alone; likewise the tasks
 * @param narrative null to leave the texts alone; otherwise all six sections
 * @param noStateSecrets true to declare that the report holds no state secrets, false to take that back, null for neither
 */
public record DraftChange(List<Entry> entries, List<TaskProgress> tasks, Narrative narrative, Boolean noStateSecrets) {

    /** Content only. */
    public static DraftChange of(List<Entry> entries, List<TaskProgress> tasks, Narrative narrative) {
        return new DraftChange(entries, tasks, narrative, null);
    }

    ReportContent content() {
        return new ReportContent(entries == null ? List.of() : entries, tasks == null ? List.of() : tasks, narrative);
    }
}
