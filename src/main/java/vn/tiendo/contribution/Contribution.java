package vn.tiendo.contribution;

import java.time.Instant;
import vn.tiendo.report.Report;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/**
 * One request of a lead to one unit that takes part, and what became of it.
 *
 * @param report the lead's report
 * @param number counts per report, from 1
 * @param unit code of the unit that is asked
 * @param question null when the definition says it all
 * @param dueAt the end of a working day in Vietnam, chosen by the lead
 * @param answer what was answered; while it is ASKED what the asked unit has drafted, which only that unit may see
 * @param withdrawal why the lead took it back; null when it did not, or did not say
 * @param endedBy who answered, refused or withdrew; null while it is ASKED
 */
public record Contribution(
        Report.Id report,
        int number,
        Figure figure,
        String unit,
        String question,
        Instant dueAt,
        String askedBy,
        Instant askedAt,
        State state,
        Answer answer,
        String withdrawal,
        String endedBy,
        Instant endedAt) {

    /** Where a request stands. */
    public enum State {
        ASKED,
        ANSWERED,
        /** The asked unit gives nothing, and said why. */
        DECLINED,
        /** The lead took it back. */
        WITHDRAWN,
        /** The lead's report left the clerk's desk, or was closed, before there was an answer. */
        LAPSED
    }

    /** A request by its report and number; its text is the business key of its process instance. */
    public record Key(Report.Id report, int number) {

        /** @throws DomainException NOT_FOUND for text that cannot be a key */
        public static Key of(String text) {
            int at = text.lastIndexOf("/c");
            if (at < 0 || !text.substring(at + 2).matches("\\d{1,9}")) {
                throw new DomainException(Kind.NOT_FOUND, "report-unknown", text);
            }
            return new Key(Report.Id.of(text.substring(0, at)), Integer.parseInt(text.substring(at + 2)));
        }

        @Override
        public String toString() {
            return report + "/c" + number;
        }
    }

    public Key key() {
        return new Key(report, number);
    }

    Contribution drafted(Answer draft) {
        return with(state, draft, null, null, null);
    }

    Contribution ended(State end, Answer last, String why, String by, Instant at) {
        return with(end, last, why, by, at);
    }

    private Contribution with(State next, Answer said, String why, String by, Instant at) {
        return new Contribution(
                report, number, figure, unit, question, dueAt, askedBy, askedAt, next, said, why, by, at);
    }
}
