package vn.tiendo.review;

import java.time.Instant;
import vn.tiendo.report.Part;

/**
 * A reviewer's note on a submitted version.
 *
 * @param indicator the figure it is about; null for another part, or the report as a whole
 * @param task the task it is about; likewise
 * @param section the key of the section it is about; likewise
 * @param published false while the decision is not taken: only reviewers see it then
 */
public record Remark(
        String indicator,
        String task,
        String section,
        String text,
        String author,
        int round,
        int version,
        Instant at,
        boolean published) {

    /** What it marks; null for the report as a whole. */
    Part part() {
        if (indicator != null) {
            return Part.figure(indicator);
        }
        if (task != null) {
            return Part.task(task);
        }
        return section == null ? null : new Part(Part.Kind.SECTION, section);
    }
}
