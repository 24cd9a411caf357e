package vn.tiendo.report;

/**
 * What a rule has to say about a figure.
 *
 * @param field the part of the figure where it is mended: {@code numerator}, {@code explanation}, …
 * @param code the rule, stable for clients; its sentence is {@code field.<code>} in the message files
 */
public record Finding(String field, String code, Severity severity) {

    /** How much it matters. */
    public enum Severity {
        /** The report cannot be sent up like this. */
        ERROR,
        /** It can, once it is explained. */
        WARNING
    }
}
