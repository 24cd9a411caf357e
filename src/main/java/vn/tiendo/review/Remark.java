package vn.tiendo.review;

import java.time.Instant;

/**
 * A reviewer's note on a submitted version.
 *
 * @param indicator the figure it is about; null for the report as a whole
 * @param published false while the decision is not taken: only reviewers see it then
 */
public record Remark(
        String indicator, String text, String author, int round, int version, Instant at, boolean published) {}
