package vn.tiendo.shared;

import java.util.List;

/**
 * One field that breaks one rule. The sentence is {@code field.<code>} in the message files.
 *
 * @param field where, as a path a client understands: {@code entries[XHS-07].numerator}
 * @param code the rule, stable for clients
 * @param arguments what the sentence is filled with
 */
public record FieldProblem(String field, String code, List<Object> arguments) {

    public static FieldProblem of(String field, String code, Object... arguments) {
        return new FieldProblem(field, code, List.of(arguments));
    }
}
