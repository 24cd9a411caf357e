package vn.tiendo.report;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tiendo.shared.FieldProblem;

/** What is wrong with single lines before anybody takes them into a draft: wrong, not merely unfinished. */
@Component
public class LineCheck {

    /** Of the rules for sending up, those that another line or a later entry cannot make good. */
    private static final Set<String> WRONG =
            Set.of("percent-range", "denominator-zero", "numerator-exceeds-denominator");

    private final ReportContents contents;
    private final ReportDefinitions definitions;

    LineCheck(ReportContents contents, ReportDefinitions definitions) {
        this.contents = contents;
        this.definitions = definitions;
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
        return SubmissionRules.incomplete(lines, definitions.of(contents.of(id, version))).stream()
                .filter(problem -> WRONG.contains(problem.code()))
                .toList();
    }
}
