package vn.tiendo.dashboard;

import java.time.Instant;
import java.util.List;

/**
 * Whom the lead may ask about one figure or task.
 *
 * @param proposedDueAt when answers are due unless the lead chooses
 * @param latestDueAt the latest that may be chosen
 * @param units in the catalogue's order
 */
public record ContributionCandidates(Instant proposedDueAt, Instant latestDueAt, List<Candidate> units) {

    /** @param asked a request to it waits for an answer, so that it cannot be asked again */
    public record Candidate(String unit, String name, boolean asked) {}
}
