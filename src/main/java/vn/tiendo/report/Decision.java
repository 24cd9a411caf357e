package vn.tiendo.report;

/**
 * What somebody decided about a report.
 *
 * @param verdict null on the draft desk, where handing in is the only thing there is
 * @param reason mandatory for a return
 * @param directive only with an approval (ý kiến chỉ đạo)
 */
public record Decision(Verdict verdict, String reason, String directive) {

    /** The only thing to be done with a draft. */
    public static final Decision SUBMIT = new Decision(null, null, null);

    /** The words of the three deciding desks. */
    public enum Verdict {
        ENDORSE,
        CONFIRM,
        APPROVE,
        RETURN
    }
}
