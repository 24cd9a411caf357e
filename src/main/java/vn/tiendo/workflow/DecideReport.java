package vn.tiendo.workflow;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.tiendo.organization.Units;
import vn.tiendo.report.Decision;
import vn.tiendo.report.Decision.Verdict;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportLifecycle;
import vn.tiendo.report.Stage;
import vn.tiendo.review.Decisions;
import vn.tiendo.shared.FieldProblem;
import vn.tiendo.shared.InvalidFields;
import vn.tiendo.shared.Zone;

/** The one way through which a report leaves a desk, whichever door the task is completed by. */
@Component
class DecideReport {

    private static final Set<ProcessVariable<String>> WORDS = Set.of(
            ReportApproval.VERDICT, ReportApproval.REASON, ReportApproval.DIRECTIVE, ReportApproval.ANSWER_DUE_AT);

    private final PersonAtTask person;
    private final ReportLifecycle lifecycle;
    private final Decisions decisions;
    private final Units units;

    DecideReport(PersonAtTask person, ReportLifecycle lifecycle, Decisions decisions, Units units) {
        this.person = person;
        this.lifecycle = lifecycle;
        this.decisions = decisions;
        this.units = units;
    }

    void submit(DelegateTask task) {
        person.speaking(() -> {
            person.requireNothingBut(task, Set.of(), displayed(task));
            lifecycle.submit(reportOf(task), person.actor());
        });
    }

    void decide(DelegateTask task, Stage desk) {
        person.speaking(() -> {
            person.requireNothingBut(task, WORDS, displayed(task));
            var decision = new Decision(
                    verdict(person.take(task, ReportApproval.VERDICT)),
                    person.take(task, ReportApproval.REASON),
                    person.take(task, ReportApproval.DIRECTIVE),
                    moment(person.take(task, ReportApproval.ANSWER_DUE_AT)));
            decisions.decide(reportOf(task), desk, person.actor(), decision);
        });
    }

    private Map<String, String> displayed(DelegateTask task) {
        var report = reportOf(task);
        var kept = new HashMap<String, String>();
        ReportApproval.DISPLAYED.forEach(name -> kept.put(name, null));
        kept.put(ReportApproval.REPORT_ID.name(), report.toString());
        kept.put(ReportApproval.UNIT_NAME.name(), units.byCode(report.unit()).shortName());
        return kept;
    }

    private static Report.Id reportOf(DelegateTask task) {
        return ReportRouting.reportOf(task.getExecution());
    }

    /** @param word a day or a moment in ISO 8601; a day ends at 24:00 in Vietnam. Null for null */
    private static Instant moment(String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        try {
            return word.length() == 10
                    ? LocalDate.parse(word)
                            .plusDays(1)
                            .atStartOfDay(Zone.VIETNAM)
                            .toInstant()
                    : Instant.parse(word);
        } catch (DateTimeException notADate) {
            throw new InvalidFields(List.of(FieldProblem.of("answerDueAt", "date-malformed")));
        }
    }

    /** @return null for a word that is no verdict at all, which no desk takes */
    static Verdict verdict(String word) {
        if (word == null) {
            throw new InvalidFields(List.of(FieldProblem.of("verdict", "verdict-missing")));
        }
        for (var verdict : Verdict.values()) {
            if (verdict.name().equals(word)) {
                return verdict;
            }
        }
        return null;
    }
}
