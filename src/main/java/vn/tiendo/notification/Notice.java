package vn.tiendo.notification;

import java.time.Instant;

/**
 * Something a person was told, in the reader's language.
 *
 * @param report id of the report it is about; null when it is about none
 * @param period code; null when it is about no period
 * @param occasion the word of the message files, {@code returned-review} or {@code escalation.overdue}
 * @param link path on this server
 * @param dueAt when the work it speaks of is due; null when none is
 * @param readAt null while it is unread
 */
public record Notice(
        long id,
        String report,
        String period,
        String occasion,
        String title,
        String text,
        String link,
        Instant dueAt,
        Instant createdAt,
        Instant readAt) {}
