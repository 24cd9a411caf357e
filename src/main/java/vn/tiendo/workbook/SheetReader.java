package vn.tiendo.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.workbook.Raw.Type;

/** One sheet as it streams by; gives up as soon as it is larger than any sheet of ours. */
final class SheetReader extends DefaultHandler {

    private static final int CELLS = 50_000;

    private final String sheet;
    private final List<String> shared;
    private final Set<Integer> dates;
    private final WorkbookSettings limits;
    private final Map<String, Raw> cells = new HashMap<>();

    private final StringBuilder value = new StringBuilder();
    private boolean reading;
    private boolean phonetic;
    private int rows;
    private int seen;
    private int row = -1;
    private int column = -1;
    private String type = "";
    private boolean date;
    private boolean formula;

    /** @param shared texts that cells point at @param dates styles that show a number as a date */
    SheetReader(String sheet, List<String> shared, Set<Integer> dates, WorkbookSettings limits) {
        this.sheet = sheet;
        this.shared = shared;
        this.dates = dates;
        this.limits = limits;
    }

    /** By place ({@code G12}); empty cells are missing. */
    Map<String, Raw> read(byte[] xml) {
        SafeSax.parse(xml, this);
        return cells;
    }

    /** How many cells went by. */
    int seen() {
        return seen;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "row" -> {
                if (++rows > limits.rows()) {
                    throw tooLarge();
                }
                row = number(SafeSax.attribute(attributes, "r"), row + 2) - 1;
                column = -1;
            }
            case "c" -> {
                if (++seen > CELLS) {
                    throw tooLarge();
                }
                place(SafeSax.attribute(attributes, "r"));
                type = String.valueOf(SafeSax.attribute(attributes, "t"));
                date = dates.contains(number(SafeSax.attribute(attributes, "s"), -1));
                formula = false;
                value.setLength(0);
            }
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            case "v", "t" -> reading = !phonetic;
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (reading) {
            SafeSax.append(value, text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        switch (name) {
            case "v", "t" -> reading = false;
            case "rPh" -> phonetic = false;
            case "c" -> {
                var raw = raw();
                if (raw.type() != Type.EMPTY || raw.formula()) {
                    if (column >= limits.columns()) {
                        throw tooLarge();
                    }
                    // the second of two cells at one place would hide the first
                    if (cells.put(Places.name(row, column), raw) != null) {
                        throw Unpacking.unreadable();
                    }
                }
            }
            default -> {}
        }
    }

    private Raw raw() {
        String text = value.toString();
        return switch (type) {
            case "s" -> {
                int index = number(text.strip(), -1);
                if (!text.isEmpty() && (index < 0 || index >= shared.size())) {
                    throw Unpacking.unreadable();
                }
                yield text.isEmpty() ? new Raw(Type.EMPTY, "", formula, false) : kind(Type.TEXT, shared.get(index));
            }
            case "inlineStr", "str" -> kind(Type.TEXT, Places.unescaped(text));
            case "b" -> kind(Type.LOGICAL, text);
            case "e" -> kind(Type.ERROR, text);
            default -> kind(Type.NUMBER, text.strip());
        };
    }

    private Raw kind(Type kind, String text) {
        return new Raw(text.isEmpty() ? Type.EMPTY : kind, text, formula, date && kind == Type.NUMBER);
    }

    private void place(String reference) {
        if (reference == null) {
            column++;
            return;
        }
        int letters = 0;
        int at = 0;
        while (letters < reference.length() && Character.isLetter(reference.charAt(letters)) && letters < 4) {
            at = at * 26 + Character.toUpperCase(reference.charAt(letters)) - 'A' + 1;
            letters++;
        }
        column = at - 1;
        row = number(reference.substring(letters), 0) - 1;
        if (column < 0 || row < 0) {
            throw Unpacking.unreadable();
        }
    }

    private static int number(String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException bent) {
            throw Unpacking.unreadable();
        }
    }

    private DomainException tooLarge() {
        return new DomainException(Kind.INVALID, "workbook-sheet-too-large", sheet, limits.rows(), limits.columns());
    }
}
