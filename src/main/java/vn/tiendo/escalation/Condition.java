package vn.tiendo.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one cell of the table asks for, of the little FEEL that a table needs: words or whole numbers, ranges and
 * comparisons, several with commas, {@code not(…)} around them, {@code -} for anything.
 *
 * @param negated none of the tests may hold
 * @param tests one of them must hold; empty for anything
 */
public record Condition(boolean negated, List<Test> tests) {

    /** A word, or whole numbers from one to another, both included; null for an open end. */
    public record Test(String word, Integer from, Integer to) {

        private boolean holds(Object value) {
            if (word != null) {
                return word.equals(value);
            }
            return value instanceof Integer number && (from == null || number >= from) && (to == null || number <= to);
        }
    }

    static final Condition ANYTHING = new Condition(false, List.of());

    private static final String NUMBER = "-?\\d{1,6}";
    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern LITERAL = Pattern.compile(NUMBER);
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(" + NUMBER + ")");
    private static final Pattern RANGE =
            Pattern.compile("([\\[(\\]])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([])\\[])");
    private static final Pattern NEGATION = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

    boolean holds(Object value) {
        return tests.isEmpty() || negated != tests.stream().anyMatch(test -> test.holds(value));
    }

    List<String> words() {
        return tests.stream().map(Test::word).filter(word -> word != null).toList();
    }

    /**
     * @param words whether the cell is about words; about whole numbers otherwise
     * @return null when it says anything else, a function for instance
     */
    static Condition parse(String text, boolean words) {
        String cell = text == null ? "" : text.strip();
        if (cell.isEmpty() || cell.equals("-")) {
            return ANYTHING;
        }
        Matcher negation = NEGATION.matcher(cell);
        boolean negated = negation.matches();
        List<Test> tests = new ArrayList<>();
        for (var part : (negated ? negation.group(1) : cell).split(",", -1)) {
            var test = words ? word(part.strip()) : number(part.strip());
            if (test == null) {
                return null;
            }
            tests.add(test);
        }
        return new Condition(negated, List.copyOf(tests));
    }

    private static Test word(String part) {
        Matcher word = WORD.matcher(part);
        return word.matches() ? new Test(word.group(1), null, null) : null;
    }

    private static Test number(String part) {
        if (LITERAL.matcher(part).matches()) {
            return new Test(null, Integer.valueOf(part), Integer.valueOf(part));
        }
        Matcher comparison = COMPARISON.matcher(part);
        if (comparison.matches()) {
            int limit = Integer.parseInt(comparison.group(2));
            return switch (comparison.group(1)) {
                case ">=" -> new Test(null, limit, null);
                case ">" -> new Test(null, limit + 1, null);
                case "<=" -> new Test(null, null, limit);
                default -> new Test(null, null, limit - 1);
            };
        }
        Matcher range = RANGE.matcher(part);
        if (!range.matches()) {
            return null;
        }
        int from = Integer.parseInt(range.group(2)) + (range.group(1).equals("[") ? 0 : 1);
        int to = Integer.parseInt(range.group(3)) - (range.group(4).equals("]") ? 0 : 1);
        return from > to ? null : new Test(null, from, to);
    }
}
