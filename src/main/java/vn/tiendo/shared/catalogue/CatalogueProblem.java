package vn.tiendo.shared.catalogue;

/** A place in a catalogue file that cannot be loaded. It stops the start and rolls back everything loaded before it. */
public class CatalogueProblem extends RuntimeException {

    private final String file;
    private final long line;
    private final String column;
    private final String value;
    private final String reason;

    /**
     * @param file the file's name
     * @param line the line the row begins on, counted from 1 with the header; 0 when the file as a whole is meant
     * @param column the column's name; null when the row as a whole is meant
     * @param value what stands there; null when nothing does
     * @param reason what is wrong with it, as the end of a sentence
     */
    public CatalogueProblem(String file, long line, String column, String value, String reason) {
        super(place(file, line, column) + (value == null ? "" : ": '" + value + "'") + ": " + reason);
        this.file = file;
        this.line = line;
        this.column = column;
        this.value = value;
        this.reason = reason;
    }

    private static String place(String file, long line, String column) {
        return file + (line == 0 ? "" : ", line " + line) + (column == null ? "" : ", column " + column);
    }

    public String file() {
        return file;
    }

    public long line() {
        return line;
    }

    public String column() {
        return column;
    }

    public String value() {
        return value;
    }

    public String reason() {
        return reason;
    }
}
