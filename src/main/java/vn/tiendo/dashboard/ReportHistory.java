package vn.tiendo.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.tiendo.dashboard.ReportView.Name;
import vn.tiendo.dashboard.ReportView.SentVersion;
import vn.tiendo.dashboard.ReportView.Step;
import vn.tiendo.deadline.EscalationLog;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportChanged;

/** What happened to a report: people's steps and the levels of urging, in one line of time. */
@Component
class ReportHistory {

    private final EscalationLog escalations;

    ReportHistory(EscalationLog escalations) {
        this.escalations = escalations;
    }

    List<Step> of(Report.Id id, List<ReportChanged> steps, Function<String, Name> named) {
        List<Step> history = new ArrayList<>();
        for (var step : steps) {
            history.add(new Step(
                    step.at(),
                    step.actor(),
                    step.actor().equals(ReportChanged.SYSTEM)
                            ? null
                            : named.apply(step.actor()).fullName(),
                    step.action().name(),
                    step.stage(),
                    step.from(),
                    step.to(),
                    step.reason(),
                    step.directive(),
                    step.round(),
                    step.version()));
        }
        for (var escalation : escalations.of(id)) {
            history.add(new Step(
                    escalation.at(),
                    ReportChanged.SYSTEM,
                    null,
                    "ESCALATED",
                    escalation.stage(),
                    null,
                    null,
                    escalation.level(),
                    null,
                    escalation.round(),
                    0));
        }
        history.sort(Comparator.comparing(Step::at));
        return history;
    }

    static List<SentVersion> versions(List<ReportChanged> steps) {
        return steps.stream()
                .filter(step -> step.action() == ReportChanged.Action.SUBMITTED)
                .map(step -> new SentVersion(step.version(), step.round(), step.at(), step.actor()))
                .toList();
    }
}
