package vn.tiendo.contribution;

/** News: a request was made, came near its due date, or ended. Published inside the transaction of the step. */
public record ContributionNews(Contribution contribution, Occasion occasion) {

    /** What there is to tell. */
    public enum Occasion {
        ASKED,
        ANSWERED,
        DECLINED,
        WITHDRAWN,
        LAPSED,
        /** Due soon, and still no answer. */
        REMINDED,
        /** The due date has passed without an answer. */
        OVERDUE
    }
}
