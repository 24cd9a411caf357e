package vn.tiendo.report;

/**
 * A part of a report that is marked, opened or locked as a whole: a figure with all that belongs to it, a task, or a
 * section of the text.
 *
 * @param code of the indicator or task, or the section's key
 */
public record Part(Kind kind, String code) {

    /** What kind of part. */
    public enum Kind {
        FIGURE,
        TASK,
        SECTION
    }

    public static Part figure(String indicator) {
        return new Part(Kind.FIGURE, indicator);
    }

    public static Part task(String task) {
        return new Part(Kind.TASK, task);
    }

    public static Part section(Section section) {
        return new Part(Kind.SECTION, section.key());
    }

    /** Where it stands, as clients name it: {@code entries[XHS-07]}. */
    public String path() {
        return switch (kind) {
            case FIGURE -> "entries[" + code + "]";
            case TASK -> "tasks[" + code + "]";
            case SECTION -> "narrative." + code;
        };
    }
}
