package vn.tiendo.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tiendo.report.ReportContent.Entry;
import vn.tiendo.shared.FieldProblem;

/** What is wrong with single lines before anybody takes them into a draft: wrong, not merely unfinished. */
@Component
public class LineCheck {

    /** Of the rules for sending up, those that another line or a later entry cannot make good. */
    private static final Set<String> WRONG =
            Set.of("percent-range", "denominator-zero", "numerator-exceeds-denominator");

    private final ReportContents contents;
    private final SubmissionCheck check;

    LineCheck(ReportContents contents, SubmissionCheck check) {
        this.contents = contents;
        this.check = check;
    }

    /**
     * @param version the report's current one
     * @param lines only lines that the report has, as they would be afterwards
     */
    public List<FieldProblem> of(Report.Id id, int version, ReportContent lines) {
        var malformed = SubmissionRules.malformed(lines);
        if (!malformed.isEmpty()) {
            return malformed;
        }
        var yardsticks = check.yardsticks(id, contents.of(id, version));
        return lines.entries().stream()
                .flatMap(line -> wrong(line, yardsticks.get(line.indicator())))
                .toList();
    }

    private Stream<FieldProblem> wrong(Entry line, Yardstick yardstick) {
        var derived = SubmissionRules.derive(line, yardstick.asked().measure());
        return check.findings(derived, yardstick).stream()
                .filter(finding -> WRONG.contains(finding.code()))
                .map(finding ->
                        FieldProblem.of(Part.figure(line.indicator()).path() + "." + finding.field(), finding.code()));
    }
}
