package vn.tiendo.notification;

import java.time.Instant;
import java.util.Locale;

/** What there is to tell, in every language we speak, before it is known how many people hear it. */
record NoticeDraft(
        String report, String period, String occasion, Words vietnamese, Words english, String link, Instant dueAt) {

    record Words(String title, String text) {}

    Words in(Locale language) {
        return language.equals(Locale.ENGLISH) ? english : vietnamese;
    }
}
