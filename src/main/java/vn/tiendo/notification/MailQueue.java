package vn.tiendo.notification;

/** Port: has a stored mail delivered later, with retries, once the transaction that wrote it is through. */
public interface MailQueue {

    void queue(long mail);

    /** Tries at once what waits for its next try or was given up. What is being delivered right now is left alone. */
    void again(long mail);
}
