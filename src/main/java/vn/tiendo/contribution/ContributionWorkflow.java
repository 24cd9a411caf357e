package vn.tiendo.contribution;

/** Port: the process that carries a request to the asked unit's clerks. */
public interface ContributionWorkflow {

    /** Puts the request on the desk of the asked unit. */
    void start(Contribution contribution);

    /**
     * Completes the task in the name of a person; the task's listener takes the drafted answer for good.
     *
     * @throws vn.tiendo.shared.DomainException what the rules refuse; CONFLICT when no such task is open
     */
    void complete(Contribution contribution, String username);

    /** Takes the task away: the request was withdrawn, or nothing can flow into the report any more. */
    void ended(Contribution contribution);
}
