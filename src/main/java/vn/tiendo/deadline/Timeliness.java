package vn.tiendo.deadline;

/** Is it late? Computed whenever somebody asks, never stored; independent of where the report stands. */
public enum Timeliness {
    /** Due later than the horizon in which people start to care. */
    NOT_DUE,
    ON_TRACK,
    DUE_SOON,
    OVERDUE,
    DONE_ON_TIME,
    DONE_LATE
}
