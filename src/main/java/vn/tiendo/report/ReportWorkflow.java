package vn.tiendo.report;

/** Port: the process that carries a report from desk to desk. Everything is addressed by the report's id. */
public interface ReportWorkflow {

    /** Starts the way of a report that was just opened. */
    void start(Report.Id report);

    /**
     * Completes the task on a desk in the name of a person. The task's listener does what the step means, so that this
     * door and the engine's own doors are one.
     *
     * @throws vn.tiendo.shared.DomainException what the step's rules refuse; CONFLICT when no such task is open
     */
    void complete(Report.Id report, Stage stage, String username, Decision decision);

    /** Moves the process back after the report was recalled. */
    void recalled(Report.Id report);

    /** The unit was granted a later due date: the process moves its task and timers. */
    void extended(Report.Id report);

    /** Puts the task's due date and all timers of the report to the dates it has now. */
    void rescheduled(Report.Id report);

    /** Takes the report from the unit to the reviewing desk: it was handed in on paper, without content. */
    void handedInOnPaper(Report.Id report);

    /** Ends the process of a report that was never handed in. */
    void periodClosed(Report.Id report);
}
