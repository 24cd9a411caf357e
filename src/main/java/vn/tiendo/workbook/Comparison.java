package vn.tiendo.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.workbook.Layout.Line;
import vn.tiendo.workbook.Layout.Slot;

/**
 * Holds a file against the report as it is now. A cell counts as changed when it differs from what the file was given at
 * the download; so an old file takes nothing back that others have written since.
 */
final class Comparison {

    private final Layout layout;
    private final Filled filled;
    private final DraftLines lines;
    private final Words words;

    private final List<Preview.Change> changes = new ArrayList<>();
    private final List<Preview.Problem> problems = new ArrayList<>();
    private final List<Preview.Entry> entries = new ArrayList<>();
    private final List<Preview.Task> tasks = new ArrayList<>();
    private final Map<String, String> sections = new LinkedHashMap<>();

    Comparison(Layout layout, Filled filled, DraftLines lines, Words words) {
        this.layout = layout;
        this.filled = filled;
        this.lines = lines;
        this.words = words;
    }

    Preview preview() {
        layout.lines().forEach(this::line);
        var form = layout.form();
        return new Preview(
                form.report().toString(),
                form.version(),
                changes,
                problems,
                new Preview.Draft(
                        entries.isEmpty() ? null : entries,
                        tasks.isEmpty() ? null : tasks,
                        sections.isEmpty() ? null : lines.sections(sections)));
    }

    private void line(Line line) {
        List<FieldProblem> found = new ArrayList<>();
        List<Preview.Change> changed = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        for (var slot : line.slots()) {
            texts.put(slot.name(), slot.stored());
            slot(slot, texts, changed).ifPresent(found::add);
        }
        if (found.isEmpty() && !changed.isEmpty()) {
            status(line, texts, changed).ifPresent(found::add);
        }
        if (found.isEmpty() && !changed.isEmpty()) {
            found.addAll(lines.problems(line, texts));
        }
        found.forEach(problem -> problems.add(problem(line, problem)));
        if (found.isEmpty() && !changed.isEmpty()) {
            changes.addAll(changed);
            take(line, texts);
        }
    }

    private Optional<FieldProblem> slot(Slot slot, Map<String, String> texts, List<Preview.Change> changed) {
        var cell = filled.cells().get(slot.field());
        String given = filled.baseline().getOrDefault(slot.field(), slot.stored());
        var read = CellText.of(cell.raw(), slot, given, words);
        if (read.problem() != null) {
            return Optional.of(read.problem());
        }
        if (read.text().equals(given) || read.text().equals(slot.stored())) {
            return Optional.empty();
        }
        if (!slot.open()) {
            return Optional.of(FieldProblem.of(slot.field(), "part-locked"));
        }
        texts.put(slot.name(), read.text());
        changed.add(new Preview.Change(
                cell.sheet(), cell.place(), slot.field(), slot.stored(), read.text(), !given.equals(slot.stored())));
        return Optional.empty();
    }

    /** A number is a reported one, also without a word; but no number goes with the word that there is none. */
    private Optional<FieldProblem> status(Line line, Map<String, String> texts, List<Preview.Change> changed) {
        if (line.part() != Layout.Part.FIGURES
                || line.slots().stream()
                        .noneMatch(slot ->
                                slot.kind().numeric() && !texts.get(slot.name()).isEmpty())) {
            return Optional.empty();
        }
        var slot = line.slots().get(0);
        String said = texts.get("status");
        if (said.isEmpty()) {
            texts.put("status", "REPORTED");
            changed.replaceAll(change -> change.field().equals(slot.field())
                    ? new Preview.Change(
                            change.sheet(),
                            change.cell(),
                            change.field(),
                            change.before(),
                            "REPORTED",
                            change.meanwhile())
                    : change);
        } else if (!said.equals("REPORTED")) {
            return Optional.of(FieldProblem.of(slot.field(), "status-contradicts-number"));
        }
        return Optional.empty();
    }

    private void take(Line line, Map<String, String> texts) {
        switch (line.part()) {
            case FIGURES -> entries.add(DraftLines.figure(line, texts));
            case TASKS -> tasks.add(DraftLines.task(line, texts));
            case SECTIONS -> texts.forEach(sections::put);
        }
    }

    private Preview.Problem problem(Line line, FieldProblem problem) {
        var cell = filled.cells()
                .getOrDefault(
                        problem.field(), filled.cells().get(line.slots().get(0).field()));
        return new Preview.Problem(
                cell.sheet(),
                cell.place(),
                problem.field(),
                problem.code(),
                words.wording().sentence(problem));
    }
}
