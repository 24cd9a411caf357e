package vn.tiendo.deadline;

/** Port: the process that carries a request for a later due date to whoever decides it. */
public interface ExtensionWorkflow {

    /** Puts the request on the desk that decides. */
    void start(Extension extension);

    /**
     * Completes the deciding task in the name of a person; the task's listener decides.
     *
     * @throws vn.tiendo.shared.DomainException what the rules refuse; CONFLICT when no such task is open
     */
    void complete(Extension extension, String username, Extension.Verdict verdict, String reason);

    /** Puts the deciding task, or the timer that waits for the granted day, to the dates they have now. */
    void rescheduled(Extension extension);

    /** Takes the task away: the request was withdrawn, or nothing is left to extend. */
    void ended(Extension extension);
}
