package vn.tiendo.dashboard;

import java.time.Instant;

/**
 * A file beside a report.
 *
 * @param n its number, part of its address
 * @param indicator the figure it proves; null for the report as a whole
 * @param size in bytes
 * @param previewable it also has an address under which a browser shows it
 */
public record EvidenceView(
        long n,
        String indicator,
        String filename,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        String uploadedByName,
        Instant uploadedAt,
        boolean previewable) {}
