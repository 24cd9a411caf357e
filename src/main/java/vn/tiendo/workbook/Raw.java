package vn.tiendo.workbook;

/**
 * What stands in a cell, before anybody asks what should.
 *
 * @param text of a NUMBER as the file writes it, of an ERROR its sign ({@code #REF!}); empty for EMPTY
 * @param formula whether it was computed; the text is then what the spreadsheet last made of it
 * @param date whether a NUMBER is shown as a date
 */
record Raw(Type type, String text, boolean formula, boolean date) {

    static final Raw NOTHING = new Raw(Type.EMPTY, "", false, false);

    enum Type {
        EMPTY,
        TEXT,
        NUMBER,
        LOGICAL,
        ERROR
    }

    static Raw text(String text) {
        return text.isEmpty() ? NOTHING : new Raw(Type.TEXT, text, false, false);
    }
}
