package vn.tiendo.notification;

import java.util.List;

/**
 * One mail before it has an address: the same in each language, Vietnamese first.
 *
 * @param subject in Vietnamese, for two languages on one line are read by nobody
 */
record Letter(String subject, List<Part> parts) {

    /**
     * What it says in one language.
     *
     * @param lines one for each report of a digest; empty in a mail about one thing
     * @param more what stands below the lines; null for nothing
     */
    record Part(
            String language,
            String greeting,
            List<String> paragraphs,
            List<String> columns,
            List<Line> lines,
            String more,
            String open,
            String link,
            String signature) {}

    record Line(String unit, String period, String what, String due, String link, String sentence) {}
}
