package vn.tiendo.shared;

import java.util.Arrays;
import java.util.List;

/**
 * A "no" that a person can act on. It carries no sentence: the slug names one in the message files
 * ({@code problem.<slug>.title} and {@code problem.<slug>.detail}), the arguments fill it.
 */
public class DomainException extends RuntimeException {

    /** What kind of no it is, and so which status a web client gets. */
    public enum Kind {
        /** The thing does not exist, or the asker may not know that it does. */
        NOT_FOUND,
        /** The asker may see the thing but may not do this to it. */
        FORBIDDEN,
        /** The thing is in another state than the command needs, or somebody else was first. */
        CONFLICT,
        /** The asker worked on an older version than the stored one. */
        STALE,
        /** The command must name the version it was made from. */
        VERSION_REQUIRED,
        /** The content breaks a rule. */
        INVALID,
        /** More was sent than is taken. */
        TOO_LARGE,
        /** Something that is needed does not answer; the same may work later. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String slug;
    private final transient Object[] arguments;

    public DomainException(Kind kind, String slug, Object... arguments) {
        super(slug + (arguments.length == 0 ? "" : " " + Arrays.toString(arguments)));
        this.kind = kind;
        this.slug = slug;
        this.arguments = arguments;
    }

    public Kind kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }

    /** One line per field that is wrong; empty unless this is about fields. */
    public List<FieldProblem> fields() {
        return List.of();
    }
}
