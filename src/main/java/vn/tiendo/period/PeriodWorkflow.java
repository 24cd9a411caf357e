package vn.tiendo.period;

/** Port: the process that opens the reports of a period, waits for them, and has them consolidated. */
public interface PeriodWorkflow {

    void start(String period);

    /** Completes the consolidation task. @param summary the consolidated text */
    void consolidate(String period, String username, String summary);

    /** Completes the approval task. */
    void decide(String period, String username, boolean approved, String reason);

    /** Puts tasks and timers of the period to the dates it has now. */
    void rescheduled(String period);
}
