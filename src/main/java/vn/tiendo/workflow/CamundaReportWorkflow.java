package vn.tiendo.workflow;

import static org.camunda.bpm.engine.variable.Variables.stringValue;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.tiendo.report.Decision;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportWorkflow;
import vn.tiendo.report.Stage;

/** Carries reports with {@code report-approval.bpmn}, one instance each. */
@Component
class CamundaReportWorkflow implements ReportWorkflow {

    private final RuntimeService runtime;
    private final DeskTasks desk;
    private final DueDateMover mover;
    private final EngineCalls engine;

    CamundaReportWorkflow(RuntimeService runtime, DeskTasks desk, DueDateMover mover, EngineCalls engine) {
        this.runtime = runtime;
        this.desk = desk;
        this.mover = mover;
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
        desk.complete(
                ReportApproval.PROCESS, report.toString(), ReportApproval.taskOf(stage), username, variables(decision));
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
        if (decision.answerDueAt() != null) {
            sent.putValueTyped(
                    ReportApproval.ANSWER_DUE_AT.name(),
                    stringValue(decision.answerDueAt().toString(), true));
        }
        return sent;
    }

    @Override
    public void recalled(Report.Id report) {
        correlate(ReportApproval.RECALLED, report);
    }

    @Override
    public void extended(Report.Id report) {
        correlate(ReportApproval.EXTENDED, report);
    }

    @Override
    public void rescheduled(Report.Id report) {
        mover.follow(report);
    }

    @Override
    public void handedInOnPaper(Report.Id report) {
        correlate(ReportApproval.HANDED_IN_ON_PAPER, report);
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
