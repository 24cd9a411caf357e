package vn.tiendo.escalation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import vn.tiendo.shared.FieldProblem;

/**
 * The table in force, and those before it.
 *
 * @param rules empty when somebody deployed a table past this program that it cannot read
 * @param problems why it cannot; empty otherwise
 * @param versions newest first; the first is in force
 */
public record EscalationTableView(
        int version, String xml, List<EscalationRule> rules, List<FieldProblem> problems, List<Change> versions) {

    /** Where a version came from. */
    public enum Origin {
        /** Packed with the program. */
        PACKED,
        /** Changed here. */
        CHANGED,
        /** An earlier version, brought back here. */
        BROUGHT_BACK,
        /** Deployed past this page, from the modeller for instance. */
        ELSEWHERE
    }

    /**
     * How a version came into force.
     *
     * @param deployedBy null unless it was changed or brought back here
     * @param takenFrom the version that was brought back; null otherwise
     */
    public record Change(
            int version, Instant deployedAt, Origin origin, String deployedBy, String reason, Integer takenFrom) {}

    static List<String> words(String commaSeparated) {
        return Arrays.stream((commaSeparated == null ? "" : commaSeparated).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
