package vn.tiendo.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What offends against the style of our models; each method names the offenders by id. */
final class ModelStyle {

    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final String DUE = "\\$\\{deadlines\\.\\w+\\(execution\\)}";
    private static final Pattern FORM = Pattern.compile("embedded:deployment:(forms/[a-z-]+\\.html)");
    private static final Pattern CODE =
            Pattern.compile("[\\s:](class|expression|topic|scriptFormat|language)=\"[^\"]*\""
                    + "|<(\\w+:)?script\\w*|delegateExpression=\"(?!\\$\\{[a-z]\\w+}\")[^\"]*\"");
    private static final Map<Class<? extends FlowElement>, String> PREFIXES = Map.of(
            StartEvent.class, "StartEvent",
            EndEvent.class, "EndEvent",
            BoundaryEvent.class, "BoundaryEvent",
            IntermediateCatchEvent.class, "Event",
            IntermediateThrowEvent.class, "Event",
            Task.class, "Task",
            SubProcess.class, "SubProcess",
            Gateway.class, "Gateway",
            SequenceFlow.class, "Flow");

    private ModelStyle() {}

    static Stream<String> ids(BpmnModelInstance model) {
        var elements = all(model, FlowElement.class).filter(element -> PREFIXES.entrySet().stream()
                .noneMatch(kind -> kind.getKey().isInstance(element)
                        && element.getId().matches(kind.getValue() + "_[A-Z][A-Za-z]+")));
        var messages = all(model, Message.class)
                .filter(message -> !message.getId().matches("Message_[A-Z][A-Za-z]+")
                        || !message.getName().matches("[a-z][A-Za-z]+"));
        return Stream.concat(elements, messages).map(BaseElement::getId);
    }

    static Stream<String> labels(BpmnModelInstance model) {
        return Stream.concat(all(model, FlowNode.class), answers(model))
                .filter(element -> !vietnamese(element.getName()))
                .map(BaseElement::getId);
    }

    static Stream<String> documentation(BpmnModelInstance model) {
        return Stream.of(
                        all(model, Process.class),
                        all(model, Message.class),
                        all(model, FlowNode.class),
                        answers(model))
                .<BaseElement>flatMap(Function.identity())
                .filter(element ->
                        element.getDocumentations().stream().noneMatch(text -> vietnamese(text.getTextContent())))
                .map(BaseElement::getId);
    }

    static Stream<String> header(BpmnModelInstance model) {
        var platform = model.getDefinitions().getAttributeValueNs(MODELER, "executionPlatformVersion");
        return all(model, Process.class)
                .filter(process -> !process.isExecutable()
                        || process.isCamundaStartableInTasklist()
                        || !process.getCamundaHistoryTimeToLiveString().matches("P\\d+D")
                        || !"7.24.0".equals(platform))
                .map(BaseElement::getId);
    }

    static Stream<String> userTasks(BpmnModelInstance model) {
        return all(model, UserTask.class)
                .filter(task -> task.getCamundaCandidateGroups() == null
                        || task.getCamundaDueDate() == null
                        || !task.getCamundaDueDate().matches(DUE)
                        || !hasForm(task)
                        || extensions(task, CamundaTaskListener.class).noneMatch(listener -> listener.getCamundaEvent()
                                .equals("complete")))
                .map(BaseElement::getId);
    }

    static Stream<String> timers(BpmnModelInstance model) {
        return all(model, TimerEventDefinition.class)
                .filter(timer -> !timer.getTextContent().strip().matches(DUE))
                .map(BaseElement::getId);
    }

    /** Models name beans and questions; code of any kind belongs into Java. */
    static Stream<String> code(BpmnModelInstance model) {
        return CODE.matcher(Bpmn.convertToString(model)).results().map(MatchResult::group);
    }

    static Stream<String> retries(BpmnModelInstance model) {
        return all(model, FlowNode.class)
                .filter(node -> node.isCamundaAsyncBefore()
                        && extensions(node, CamundaFailedJobRetryTimeCycle.class)
                                .findAny()
                                .isEmpty())
                .map(BaseElement::getId);
    }

    static <T extends ModelElementInstance> Stream<T> all(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    /** The flows on which a gateway's question is answered. */
    private static Stream<SequenceFlow> answers(BpmnModelInstance model) {
        return all(model, Gateway.class)
                .filter(gateway -> !(gateway instanceof EventBasedGateway))
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .flatMap(gateway -> gateway.getOutgoing().stream());
    }

    private static boolean vietnamese(String text) {
        return text != null
                && text.chars().anyMatch(letter -> letter > 127)
                && Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private static boolean hasForm(UserTask task) {
        var form = FORM.matcher(String.valueOf(task.getCamundaFormKey()));
        return form.matches() && Files.exists(Path.of(form.group(1)));
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        var extensions = element.getExtensionElements();
        return extensions == null ? Stream.empty() : extensions.getElementsQuery().filterByType(type).list().stream();
    }
}
