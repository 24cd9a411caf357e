package vn.tiendo.evidence;

import java.time.Instant;
import vn.tiendo.report.Report;

/**
 * What is known about a file beside a report; its content lies in the {@link EvidenceStore}.
 *
 * @param indicator the figure it proves; null when it is for the report as a whole
 * @param fromVersion the first version of the report that shows it
 * @param removedVersion the first version that no longer does; null while it is there
 * @param filename as it was named when it was uploaded, never a path
 * @param mediaType what the content is, found out by looking at it
 * @param size in bytes
 * @param sha256 of the content, in lower-case hexadecimal
 */
public record EvidenceFile(
        long id,
        Report.Id report,
        String indicator,
        int fromVersion,
        Integer removedVersion,
        String filename,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt) {

    /** A browser may show it without running anything in it. */
    public boolean previewable() {
        return EvidenceType.of(mediaType).previewable();
    }
}
