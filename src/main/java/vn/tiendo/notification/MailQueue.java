package vn.tiendo.notification;

/** Port: has a stored mail delivered later, with retries, once the transaction that wrote it is through. */
public interface MailQueue {

    void queue(long mail);
}
