package vn.tiendo.notification;

import java.time.Instant;
import java.util.List;

/**
 * A mail in the outbox.
 *
 * @param recipients addresses
 * @param sentAt null while it was not sent
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

    /** KEPT: no mail server is configured, so it stays here to be read. */
    public enum State {
        WAITING,
        SENT,
        KEPT,
        FAILED
    }
}
