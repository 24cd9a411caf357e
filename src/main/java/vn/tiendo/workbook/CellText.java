package vn.tiendo.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Stream;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.NumberText;
import vn.tiendo.workbook.Layout.Kind;
import vn.tiendo.workbook.Layout.Slot;
import vn.tiendo.workbook.Raw.Type;

/**
 * What a cell means for the field it belongs to. Formulas are never computed; only what a spreadsheet last made of them
 * is read, and only where a number or a status is due.
 *
 * @param text as it would be typed; null with a problem
 * @param problem null when all is well
 */
record CellText(String text, FieldProblem problem) {

    /** What a spreadsheet itself keeps of a number; the digits after these are noise of binary fractions. */
    private static final MathContext SPREADSHEET = new MathContext(15);

    private static final int SHOWN = 40;

    /** @param known the text that the cell had before, which is never a problem */
    static CellText of(Raw raw, Slot slot, String known, Words words) {
        if (raw.type() == Type.ERROR) {
            return wrong(slot, "cell-error", shown(raw.text()));
        }
        if (raw.formula() && slot.kind() == Kind.TEXT) {
            return wrong(slot, "formula-not-accepted");
        }
        if (raw.formula() && raw.type() == Type.EMPTY) {
            return wrong(slot, "formula-without-value");
        }
        return switch (slot.kind()) {
            case STATUS -> status(raw, slot, words);
            case TEXT -> text(raw, slot, known);
            default -> number(raw, slot);
        };
    }

    private static CellText status(Raw raw, Slot slot, Words words) {
        String said = Cleaning.text(raw.text()).toLowerCase(Locale.ROOT);
        if (said.isEmpty()) {
            return new CellText("", null);
        }
        return Stream.of(Status.values())
                .filter(status -> words.status(status).toLowerCase(Locale.ROOT).equals(said))
                .findFirst()
                .map(status -> new CellText(status.name(), null))
                .orElseGet(() -> wrong(slot, "status-unknown", shown(raw.text())));
    }

    private static CellText text(Raw raw, Slot slot, String known) {
        if (raw.type() == Type.NUMBER || raw.type() == Type.LOGICAL) {
            return wrong(slot, "text-expected");
        }
        String text = Cleaning.text(raw.text());
        if (!text.equals(known)) {
            if (Cleaning.looksComputed(text)) {
                return wrong(slot, "formula-not-accepted");
            }
            if (Cleaning.hasControls(text)) {
                return wrong(slot, "text-control-character");
            }
        }
        return new CellText(text, null);
    }

    private static CellText number(Raw raw, Slot slot) {
        if (raw.date()) {
            return wrong(slot, "number-is-date");
        }
        if (raw.type() == Type.LOGICAL) {
            return wrong(slot, "number-unreadable", shown(raw.text()));
        }
        if (raw.type() == Type.NUMBER) {
            return written(raw.text(), slot);
        }
        var read = NumberText.read(raw.text());
        return switch (read.kind()) {
            case EMPTY -> new CellText("", null);
            case NUMBER -> typed(read.number(), slot);
            case AMBIGUOUS ->
                wrong(
                        slot,
                        "number-ambiguous",
                        shown(raw.text()),
                        NumberText.typed(read.grouped()),
                        NumberText.typed(read.decimal()));
            case INVALID -> wrong(slot, "number-unreadable", shown(raw.text()));
        };
    }

    /** As the file writes it: a decimal point, perhaps with an exponent. */
    private static CellText written(String text, Slot slot) {
        try {
            double size = text.length() > SHOWN ? Double.NaN : Double.parseDouble(text);
            if (Double.isNaN(size)) {
                return wrong(slot, "number-unreadable", shown(text));
            }
            if (Math.abs(size) > 1e15) {
                return wrong(slot, "number-too-large");
            }
            // of something so small no digit would be left; its full text might have a billion
            return Math.abs(size) < 1e-9 && size != 0
                    ? wrong(slot, "number-too-precise")
                    : typed(size == 0 ? BigDecimal.ZERO : new BigDecimal(text).round(SPREADSHEET), slot);
        } catch (NumberFormatException notOne) {
            return wrong(slot, "number-unreadable", shown(text));
        }
    }

    private static CellText typed(BigDecimal number, Slot slot) {
        if (slot.kind() == Kind.WHOLE_PERCENT) {
            if (number.stripTrailingZeros().scale() > 0) {
                return wrong(slot, "percent-not-whole");
            }
            if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(100)) > 0) {
                return wrong(slot, "percent-range");
            }
        }
        return new CellText(NumberText.typed(number), null);
    }

    private static CellText wrong(Slot slot, String code, Object... arguments) {
        return new CellText(null, FieldProblem.of(slot.field(), code, arguments));
    }

    private static String shown(String text) {
        String one = text.strip().replaceAll("\\s+", " ");
        return one.length() > SHOWN ? one.substring(0, SHOWN) + "..." : one;
    }
}
