package vn.tiendo.feed;

import java.time.Instant;

/**
 * Something a person has to have done by the end of a day.
 *
 * @param key the same as long as it is the same work, whatever becomes of its date
 * @param what the word of the message files, {@code feed.<what>}
 * @param unit name; empty when it is about a whole period
 * @param path of the page where it is done
 */
record DueDay(String key, String what, String period, String unit, Instant dueAt, String path) {}
