package vn.tiendo.notification;

import java.time.Instant;
import java.util.List;

/**
 * A mail in the outbox.
 *
 * @param recipients addresses; one, in mails from before several
 * @param sentAt null while it was not sent
 * @param body its plain text
 * @param error why the last try failed; null when none did
 * @param report id of the report it is about; null when it is about none
 */
public record Mail(
        long id,
        String report,
        Instant createdAt,
        List<String> recipients,
        String subject,
        String body,
        State state,
        Instant sentAt,
        String error) {

    /**
     * WAITING: for its first try or, with an error, for the next. KEPT: no mail server is configured, so it stays here
     * to be read. FAILED: given up after the last try, until an administrator has it sent again.
     */
    public enum State {
        WAITING,
        SENT,
        KEPT,
        FAILED
    }
}
