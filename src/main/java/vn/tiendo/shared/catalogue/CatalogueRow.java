package vn.tiendo.shared.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One row; each reading says what the cell must be, and a cell that is not throws with its place. */
public class CatalogueRow {

    private final String file;
    private final long line;
    private final List<String> header;
    private final List<String> cells;

    CatalogueRow(String file, long line, List<String> header, List<String> cells) {
        this.file = file;
        this.line = line;
        this.header = header;
        this.cells = cells;
    }

    /** The text, byte for byte; an empty cell is refused. */
    public String text(String column) {
        String text = optional(column);
        if (text == null || text.isBlank()) {
            throw problem(column, "must not be empty");
        }
        return text;
    }

    /** The text, byte for byte; null for an empty cell. */
    public String optional(String column) {
        String cell = cells.get(index(column));
        return cell.isEmpty() ? null : cell;
    }

    /** An ISO date. */
    public LocalDate date(String column) {
        String text = text(column);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw problem(column, "is not a date like 2025-12-31");
        }
    }

    /** An ISO date; null for an empty cell. */
    public LocalDate optionalDate(String column) {
        return optional(column) == null ? null : date(column);
    }

    /** A number with a decimal point, without grouping; null for an empty cell. */
    public BigDecimal optionalNumber(String column) {
        String text = optional(column);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,4})?")) {
            throw problem(column, "is not a number like 12.5 with at most four decimals");
        }
        return new BigDecimal(text);
    }

    /** Y or N. */
    public boolean yes(String column) {
        return choice(column, Map.of("Y", true, "N", false));
    }

    /** What a word of a closed list stands for. */
    public <T> T choice(String column, Map<String, T> meanings) {
        T meaning = meanings.get(text(column));
        if (meaning == null) {
            throw problem(
                    column,
                    "must be one of " + meanings.keySet().stream().sorted().toList());
        }
        return meaning;
    }

    /** The constant of this name. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        String text = text(column);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> problem(column, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** Codes separated by semicolons, each of which must be known; empty for an empty cell. */
    public List<String> codes(String column, Set<String> known) {
        String text = optional(column);
        if (text == null) {
            return List.of();
        }
        List<String> codes = List.of(text.split(";", -1));
        for (String code : codes) {
            if (!known.contains(code)) {
                throw problem(column, "names the unknown code '" + code + "'");
            }
        }
        if (Set.copyOf(codes).size() < codes.size()) {
            throw problem(column, "names a code twice");
        }
        return codes;
    }

    /** A code that must be known; null for an empty cell. */
    public String optionalCode(String column, Set<String> known) {
        List<String> codes = codes(column, known);
        if (codes.size() > 1) {
            throw problem(column, "must name one code only");
        }
        return codes.isEmpty() ? null : codes.get(0);
    }

    /** This row's own key: present, without space or semicolon, and not among those seen so far, to which it is added. */
    public String newKey(String column, Set<String> seen) {
        String key = text(column);
        if (!key.matches("[A-Za-z0-9_-]+")) {
            throw problem(column, "may hold Latin letters, digits, '-' and '_' only");
        }
        if (!seen.add(key)) {
            throw problem(column, "stands in the file twice");
        }
        return key;
    }

    /** For a rule that only the caller knows. */
    public CatalogueProblem problem(String column, String reason) {
        return new CatalogueProblem(file, line, column, optional(column), reason);
    }

    private int index(String column) {
        int index = header.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column + " in " + file);
        }
        return index;
    }
}
