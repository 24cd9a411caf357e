package vn.tiendo.workflow;

import static org.camunda.bpm.engine.variable.Variables.createVariables;
import static org.camunda.bpm.engine.variable.Variables.stringValue;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.tiendo.deadline.Extension;
import vn.tiendo.deadline.Extension.Verdict;
import vn.tiendo.deadline.ExtensionWorkflow;

/** Carries requests for a later due date with {@code deadline-extension.bpmn}, one instance each. */
@Component
class CamundaExtensionWorkflow implements ExtensionWorkflow {

    private final RuntimeService runtime;
    private final EngineCalls engine;
    private final DeskTasks desk;
    private final DueDateMover mover;

    CamundaExtensionWorkflow(RuntimeService runtime, EngineCalls engine, DeskTasks desk, DueDateMover mover) {
        this.mover = mover;
        this.runtime = runtime;
        this.engine = engine;
        this.desk = desk;
    }

    @Override
    public void start(Extension extension) {
        engine.asHouse(() -> {
            runtime.createProcessInstanceByKey(DeadlineExtension.PROCESS)
                    .businessKey(extension.key())
                    .execute();
        });
    }

    @Override
    public void complete(Extension extension, String username, Verdict verdict, String reason) {
        desk.complete(
                DeadlineExtension.PROCESS,
                extension.key(),
                DeadlineExtension.DECIDE,
                username,
                createVariables()
                        .putValueTyped(
                                ReportApproval.VERDICT.name(),
                                stringValue(verdict == null ? null : verdict.name(), true))
                        .putValueTyped(ReportApproval.REASON.name(), stringValue(reason, true)));
    }

    @Override
    public void rescheduled(Extension extension) {
        mover.followExtension(extension);
    }

    @Override
    public void ended(Extension extension) {
        engine.asHouse(() -> {
            runtime.createMessageCorrelation(DeadlineExtension.ENDED)
                    .processInstanceBusinessKey(extension.key())
                    .correlate();
        });
    }
}
