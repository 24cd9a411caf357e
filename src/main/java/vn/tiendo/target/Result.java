package vn.tiendo.target;

/** How a figure stands to its target. */
public enum Result {
    /** The target is reached. */
    MET,
    /** The target is passed by at least the configured margin. */
    EXCEEDED,
    /** Not reached, and there is still time. */
    NOT_YET,
    /** Not reached, and the deadline has passed. */
    MISSED,
    /** Nobody has said. */
    NO_DATA
}
