package vn.tiendo.report;

import java.time.Instant;

/**
 * What somebody decided about a report.
 *
 * @param verdict null on the draft desk, where handing in is the only thing there is
 * @param reason mandatory for a return
 * @param directive only with an approval (ý kiến chỉ đạo)
 * @param answerDueAt only with a return by Sở TT&TT or UBND: when the answer is due; null for the default
 */
public record Decision(Verdict verdict, String reason, String directive, Instant answerDueAt) {

    /** The only thing to be done with a draft. */
    public static final Decision SUBMIT = new Decision(null, null, null);

    public Decision(Verdict verdict, String reason, String directive) {
        this(verdict, reason, directive, null);
    }

    /** The words of the three deciding desks. */
    public enum Verdict {
        ENDORSE,
        CONFIRM,
        APPROVE,
        RETURN
    }
}
