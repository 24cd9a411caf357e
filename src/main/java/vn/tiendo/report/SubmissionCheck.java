package vn.tiendo.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.tiendo.period.PeriodCode;
import vn.tiendo.report.Finding.Severity;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.report.ReportContent.TaskProgress;
import vn.tiendo.shared.FieldProblem;

/**
 * Whether a report is complete. Errors keep it from being sent up, and so does a warning that nobody has explained. A
 * missing figure, a zero and "not applicable" are three different things (DOMAIN §1.2): each absence needs its reason.
 */
@Component
public class SubmissionCheck {

    private final FigureRules rules;
    private final ReportDefinitions definitions;
    private final EarlierFigures earlier;

    SubmissionCheck(FigureRules rules, ReportDefinitions definitions, EarlierFigures earlier) {
        this.rules = rules;
        this.definitions = definitions;
        this.earlier = earlier;
    }

    /** By indicator code, in the order of the report. */
    public Map<String, Yardstick> yardsticks(Report.Id report, ReportContent content) {
        var before = earlier.of(report.unit(), PeriodCode.of(report.period()));
        Map<String, Yardstick> yardsticks = new LinkedHashMap<>();
        definitions
                .of(content)
                .forEach((code, asked) ->
                        yardsticks.put(code, new Yardstick(asked, before.getOrDefault(code, List.of()))));
        return yardsticks;
    }

    public List<Finding> findings(Entry entry, Yardstick yardstick) {
        return rules.of(entry, yardstick);
    }

    /**
     * All that keeps the report from being sent up, one problem per field.
     *
     * @param open what the unit may write in; of the rest, which was accepted once, nothing is asked: not even what stands
     *     out only since an earlier period was approved meanwhile
     */
    List<FieldProblem> incomplete(Report.Id report, ReportContent content, Predicate<Part> open) {
        List<FieldProblem> problems = new ArrayList<>(SubmissionRules.malformed(content));
        var yardsticks = yardsticks(report, content);
        for (var entry : content.entries()) {
            if (!open.test(Part.figure(entry.indicator()))) {
                continue;
            }
            for (var finding : rules.of(entry, yardsticks.get(entry.indicator()))) {
                if (finding.severity() == Severity.ERROR || blank(entry.explanation())) {
                    problems.add(FieldProblem.of(
                            "entries[" + entry.indicator() + "]." + finding.field(),
                            finding.code(),
                            entry.indicator()));
                }
            }
        }
        content.tasks().stream()
                .filter(task -> open.test(Part.task(task.task())) && withoutResult(task))
                .map(task -> FieldProblem.of("tasks[" + task.task() + "].result", "task-result-missing"))
                .forEach(problems::add);
        return problems;
    }

    private static boolean withoutResult(TaskProgress task) {
        return task.progress() != null && blank(task.result());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
