package vn.tiendo.organization;

/** What a person may be. Clerks and heads are so for one unit; the others for the whole province. */
public enum Role {
    CLERK,
    HEAD,
    REVIEWER,
    APPROVER,
    ADMIN,
    AUDITOR;

    /** The word used in group ids and for clients. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** True for roles that are held inside one unit and whose group is {@code <unit>.<role>}. */
    public boolean insideUnit() {
        return this == CLERK || this == HEAD;
    }
}
