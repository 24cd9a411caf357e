package vn.tiendo.workbook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.report.LineCheck;
import vn.tiendo.report.ReportContent;
import vn.tiendo.report.ReportContent.Narrative;
import vn.tiendo.report.ReportContent.Status;
import vn.tiendo.report.ReportContent.TaskProgress;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.NumberText;
import vn.tiendo.workbook.Layout.Line;

/** Lines as the report keeps them: for its own rules, and for the draft that would be sent. */
final class DraftLines {

    private final ReportForm form;
    private final LineCheck rules;

    DraftLines(ReportForm form, LineCheck rules) {
        this.form = form;
        this.rules = rules;
    }

    /** @param texts of the line's fields, by their last word */
    List<FieldProblem> problems(Line line, Map<String, String> texts) {
        var content =
                switch (line.part()) {
                    case FIGURES -> new ReportContent(List.of(reported(figure(line, texts))), List.of(), null);
                    case TASKS -> new ReportContent(List.of(), List.of(progress(task(line, texts))), null);
                    case SECTIONS -> new ReportContent(List.of(), List.of(), narrative(texts));
                };
        return rules.of(form.report(), form.version(), content);
    }

    static Preview.Entry figure(Line line, Map<String, String> texts) {
        String status = texts.get("status");
        return new Preview.Entry(
                line.code(),
                status.isEmpty() ? null : Status.valueOf(status),
                number(texts.get("numerator")),
                number(texts.get("denominator")),
                number(texts.get("value")),
                text(texts.get("source")),
                text(texts.get("explanation")));
    }

    static Preview.Task task(Line line, Map<String, String> texts) {
        String progress = texts.get("progress");
        return new Preview.Task(
                line.code(),
                progress.isEmpty() ? null : Integer.valueOf(progress),
                text(texts.get("result")),
                text(texts.get("difficulties")),
                text(texts.get("proposals")));
    }

    /** All sections, because a draft replaces them together. @param changed by name */
    Map<String, String> sections(Map<String, String> changed) {
        Map<String, String> all = new LinkedHashMap<>();
        form.sections()
                .forEach(section -> all.put(
                        section.name(),
                        changed.containsKey(section.name()) ? text(changed.get(section.name())) : section.text()));
        return all;
    }

    private static ReportContent.Entry reported(Preview.Entry entry) {
        return new ReportContent.Entry(
                entry.indicator(),
                0,
                entry.status(),
                entry.numerator(),
                entry.denominator(),
                entry.value(),
                entry.explanation(),
                entry.source());
    }

    private static TaskProgress progress(Preview.Task task) {
        return new TaskProgress(task.task(), task.progress(), task.result(), task.difficulties(), task.proposals());
    }

    private static Narrative narrative(Map<String, String> texts) {
        return new Narrative(
                texts.get("direction"),
                texts.get("indicatorResults"),
                texts.get("taskResults"),
                texts.get("difficulties"),
                texts.get("nextSteps"),
                texts.get("proposals"));
    }

    private static BigDecimal number(String typed) {
        return typed == null ? null : NumberText.read(typed).number();
    }

    private static String text(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
