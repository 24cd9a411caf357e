package vn.tiendo.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.tiendo.deadline.Alarms;
import vn.tiendo.deadline.DueDates;
import vn.tiendo.deadline.Extension;
import vn.tiendo.report.Report;
import vn.tiendo.report.Reports;

/**
 * Lets tasks and timers follow due dates that were changed: the engine keeps both apart and knows nothing of either's
 * reason. Timers are told from their place on the diagram.
 */
@Component
class DueDateMover {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Reports reports;
    private final DueDates dueDates;
    private final Alarms alarms;
    private final EngineCalls engine;

    DueDateMover(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            Reports reports,
            DueDates dueDates,
            Alarms alarms,
            EngineCalls engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.reports = reports;
        this.dueDates = dueDates;
        this.alarms = alarms;
        this.engine = engine;
    }

    /** Puts the open task and the timers of a report to the dates it has now. */
    void follow(Report.Id id) {
        var report = reports.get(id);
        engine.asHouse(() -> move(
                ReportApproval.PROCESS,
                id.toString(),
                task -> {
                    var desk = ReportApproval.stageOf(task);
                    return desk == null ? null : dueDates.of(report, desk);
                },
                (timer, job) -> {
                    var desk = ReportApproval.deskOfTimer(timer);
                    return desk == null ? null : next(timer, dueDates.of(report, desk), job);
                }));
    }

    /** Puts the deciding task of a request, or the timer that waits for the granted day, to the dates they have now. */
    void followExtension(Extension extension) {
        engine.asHouse(() -> move(
                DeadlineExtension.PROCESS,
                extension.key(),
                task -> task.equals(DeadlineExtension.DECIDE) ? dueDates.extensionDecision(extension) : null,
                (timer, job) -> timer.equals(DeadlineExtension.DATE_PASSED)
                        ? reports.get(extension.report()).dates().due()
                        : null));
    }

    /** Puts the open task and the timers of a period to the dates it has now. */
    void followPeriod(String period) {
        engine.asHouse(() -> move(
                PeriodCycle.PROCESS,
                period,
                task -> switch (task) {
                    case PeriodCycle.CONSOLIDATE, PeriodCycle.APPROVE -> dueDates.stepOf(period);
                    default -> null;
                },
                (timer, job) -> switch (timer) {
                    case PeriodCycle.CLOSING -> dueDates.closingOf(period);
                    case PeriodCycle.CONSOLIDATION_REMINDER, PeriodCycle.CONSOLIDATION_OVERDUE ->
                        next(timer, dueDates.stepOf(period), job);
                    case PeriodCycle.APPROVAL_REMINDER, PeriodCycle.APPROVAL_OVERDUE ->
                        next(timer, dueDates.stepOf(period), job);
                    default -> null;
                }));
    }

    private Instant next(String timer, Instant dueAt, Job job) {
        return timer.endsWith("Reminder")
                ? alarms.nextReminder(dueAt)
                : alarms.nextEscalation(dueAt, job.getDuedate().toInstant());
    }

    /** @param dueOf of a task, and @param nextOf of a timer, by their ids on the diagram; null to leave it alone */
    private void move(
            String process, String key, Function<String, Instant> dueOf, BiFunction<String, Job, Instant> nextOf) {
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(key)
                .list()) {
            for (Task task :
                    tasks.createTaskQuery().processInstanceId(instance.getId()).list()) {
                var due = dueOf.apply(task.getTaskDefinitionKey());
                if (due != null && !Date.from(due).equals(task.getDueDate())) {
                    tasks.setDueDate(task.getId(), Date.from(due));
                }
            }
            Map<String, String> places =
                    management
                            .createJobDefinitionQuery()
                            .processDefinitionId(instance.getProcessDefinitionId())
                            .list()
                            .stream()
                            .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId));
            for (Job job : management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .timers()
                    .list()) {
                var next = nextOf.apply(places.get(job.getJobDefinitionId()), job);
                if (next != null && !Date.from(next).equals(job.getDuedate())) {
                    // cascading: the daily repetitions after it keep their distance
                    management.setJobDuedate(job.getId(), Date.from(next), true);
                }
            }
        }
    }
}
