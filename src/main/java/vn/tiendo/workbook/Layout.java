package vn.tiendo.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tiendo.shared.NumberText;

/**
 * Where everything of one report stands in its files. Written and read by the same plan, so that a file whose lines have
 * moved is noticed and no figure lands under another indicator.
 */
final class Layout {

    /** Counts up whenever files of an older plan can no longer be read. */
    static final int FORMAT = 1;

    /** Title, whose it is, how to fill it in, heads of the columns. */
    static final int HEADS = 4;

    /** One sheet, or one block of a CSV file; the name is a key of the texts. */
    enum Part {
        FIGURES(11),
        TASKS(7),
        SECTIONS(3);

        private final int columns;

        Part(int columns) {
            this.columns = columns;
        }

        int columns() {
            return columns;
        }
    }

    /** How a cell is understood. */
    enum Kind {
        STATUS,
        /** Zero or more. */
        AMOUNT,
        /** Any number. */
        NUMBER,
        /** 0 to 100. */
        PERCENT,
        /** 0 to 100 without decimals. */
        WHOLE_PERCENT,
        TEXT;

        boolean numeric() {
            return this != STATUS && this != TEXT;
        }
    }

    /** A cell to fill in. @param stored what the report says, as it would be typed; empty for nothing */
    record Slot(String field, int column, Kind kind, String stored, boolean open) {

        /** The last word of the field: {@code numerator}. */
        String name() {
            return field.substring(field.lastIndexOf('.') + 1);
        }
    }

    /** @param row counted from 0 @param code what stands in its first column */
    record Line(Part part, int row, String code, List<Slot> slots) {}

    /** A row that only names the part of the programme. */
    record Group(Part part, int row, String pillar) {}

    private final ReportForm form;
    private final List<Line> lines = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    Layout(ReportForm form) {
        this.form = form;
        grouped(Part.FIGURES, form.figures(), ReportForm.Figure::pillar, Layout::figure);
        grouped(Part.TASKS, form.tasks(), ReportForm.Task::pillar, Layout::task);
        int row = HEADS;
        for (var section : form.sections()) {
            lines.add(new Line(
                    Part.SECTIONS,
                    row,
                    roman(row - HEADS),
                    List.of(new Slot(
                            "narrative." + section.name(),
                            2,
                            Kind.TEXT,
                            Cleaning.text(section.text()),
                            section.open()))));
            row++;
        }
    }

    ReportForm form() {
        return form;
    }

    List<Line> lines() {
        return lines;
    }

    List<Line> lines(Part part) {
        return lines.stream().filter(line -> line.part() == part).toList();
    }

    List<Group> groups(Part part) {
        return groups.stream().filter(group -> group.part() == part).toList();
    }

    /** Changes with every move of a line. Begins with a letter: a spreadsheet would take some for a number. */
    String fingerprint() {
        var text = new StringBuilder(FORMAT + " " + form.report() + " " + form.version());
        lines.forEach(line -> text.append('\n')
                .append(line.part())
                .append(' ')
                .append(line.row())
                .append(' ')
                .append(line.code()));
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return "k" + HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> void grouped(Part part, List<T> things, Function<T, String> pillar, Place<T> place) {
        int row = HEADS;
        for (var each : things.stream().map(pillar).distinct().toList()) {
            groups.add(new Group(part, row++, each));
            for (var thing : things) {
                if (pillar.apply(thing).equals(each)) {
                    lines.add(place.line(thing, row++));
                }
            }
        }
    }

    private interface Place<T> {
        Line line(T thing, int row);
    }

    private static Line figure(ReportForm.Figure figure, int row) {
        String at = "entries[" + figure.code() + "].";
        boolean open = figure.open();
        String status = figure.status() == null ? "" : figure.status().name();
        var numbers =
                switch (figure.measure()) {
                    case RATIO ->
                        Stream.of(
                                new Slot(at + "numerator", 6, Kind.AMOUNT, NumberText.typed(figure.numerator()), open),
                                new Slot(
                                        at + "denominator",
                                        7,
                                        Kind.AMOUNT,
                                        NumberText.typed(figure.denominator()),
                                        open));
                    case VALUE ->
                        Stream.of(new Slot(at + "value", 8, Kind.NUMBER, NumberText.typed(figure.value()), open));
                    case ROADMAP ->
                        Stream.of(new Slot(at + "value", 8, Kind.PERCENT, NumberText.typed(figure.value()), open));
                };
        var texts = Stream.of(
                new Slot(at + "source", 9, Kind.TEXT, Cleaning.text(figure.source()), open),
                new Slot(at + "explanation", 10, Kind.TEXT, Cleaning.text(figure.explanation()), open));
        var slots = Stream.of(
                        Stream.of(new Slot(at + "status", 5, Kind.STATUS, status, open)),
                        numbers,
                        texts.skip(figure.sourced() ? 0 : 1))
                .flatMap(each -> each)
                .toList();
        return new Line(Part.FIGURES, row, figure.code(), slots);
    }

    private static Line task(ReportForm.Task task, int row) {
        String at = "tasks[" + task.code() + "].";
        boolean open = task.open();
        String progress = task.progress() == null ? "" : task.progress().toString();
        return new Line(
                Part.TASKS,
                row,
                task.code(),
                List.of(
                        new Slot(at + "progress", 3, Kind.WHOLE_PERCENT, progress, open),
                        new Slot(at + "result", 4, Kind.TEXT, Cleaning.text(task.result()), open),
                        new Slot(at + "difficulties", 5, Kind.TEXT, Cleaning.text(task.difficulties()), open),
                        new Slot(at + "proposals", 6, Kind.TEXT, Cleaning.text(task.proposals()), open)));
    }

    private static String roman(int n) {
        return List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX").get(n);
    }
}
