package vn.tiendo.workflow;

import static org.camunda.bpm.engine.variable.Variables.stringValue;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.tiendo.report.Decision;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportWorkflow;
import vn.tiendo.report.Stage;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** Carries reports with {@code report-approval.bpmn}, one instance each. */
@Component
class CamundaReportWorkflow implements ReportWorkflow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CamundaDirectory directory;
    private final EngineCalls engine;

    CamundaReportWorkflow(RuntimeService runtime, TaskService tasks, CamundaDirectory directory, EngineCalls engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.directory = directory;
        this.engine = engine;
    }

    @Override
    public void start(Report.Id report) {
        engine.asHouse(() -> {
            runtime.createProcessInstanceByKey(ReportApproval.PROCESS)
                    .businessKey(report.toString())
                    .execute();
        });
    }

    @Override
    public void complete(Report.Id report, Stage stage, String username, Decision decision) {
        var task = engine.asHouse(() -> tasks.createTaskQuery()
                .processDefinitionKey(ReportApproval.PROCESS)
                .processInstanceBusinessKey(report.toString())
                .taskDefinitionKey(ReportApproval.taskOf(stage))
                .singleResult());
        if (task == null) {
            throw new DomainException(Kind.CONFLICT, "task-gone", report);
        }
        engine.as(username, directory.groupsOf(username), () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), username);
            }
            tasks.complete(task.getId(), variables(decision));
        });
    }

    /** Transient: the decision belongs into the report's tables, the engine only hands it over. */
    private static VariableMap variables(Decision decision) {
        VariableMap sent = Variables.createVariables();
        if (decision.verdict() != null) {
            sent.putValueTyped(
                    ReportApproval.VERDICT.name(),
                    stringValue(decision.verdict().name(), true));
        }
        if (decision.reason() != null) {
            sent.putValueTyped(ReportApproval.REASON.name(), stringValue(decision.reason(), true));
        }
        if (decision.directive() != null) {
            sent.putValueTyped(ReportApproval.DIRECTIVE.name(), stringValue(decision.directive(), true));
        }
        return sent;
    }

    @Override
    public void recalled(Report.Id report) {
        correlate(ReportApproval.RECALLED, report);
    }

    @Override
    public void periodClosed(Report.Id report) {
        correlate(ReportApproval.PERIOD_CLOSED, report);
    }

    private void correlate(String message, Report.Id report) {
        engine.asHouse(() -> {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(report.toString())
                    .correlate();
        });
    }
}
