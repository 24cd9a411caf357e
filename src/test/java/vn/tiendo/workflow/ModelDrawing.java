package vn.tiendo.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** What offends against the way our models are drawn: one happy line, elbows, room around everything. */
final class ModelDrawing {

    private ModelDrawing() {}

    static Stream<String> drawn(BpmnModelInstance model) {
        return ModelStyle.all(model, FlowElement.class)
                .filter(element -> element.getDiagramElement() == null)
                .map(BaseElement::getId);
    }

    static Stream<String> elbows(BpmnModelInstance model) {
        return ModelStyle.all(model, BpmnEdge.class)
                .filter(edge -> {
                    var way = List.copyOf(edge.getWaypoints());
                    return IntStream.range(1, way.size())
                            .anyMatch(i -> !way.get(i)
                                            .getX()
                                            .equals(way.get(i - 1).getX())
                                    && !way.get(i).getY().equals(way.get(i - 1).getY()));
                })
                .map(BpmnEdge::getId);
    }

    /** Boundary events sit on their task on purpose. */
    static Stream<String> overlaps(BpmnModelInstance model) {
        var nodes = ModelStyle.all(model, FlowNode.class)
                .filter(node -> !(node instanceof BoundaryEvent))
                .toList();
        return nodes.stream()
                .filter(one -> nodes.stream()
                        .anyMatch(other -> other != one
                                && other.getParentElement().equals(one.getParentElement())
                                && overlap(bounds(one), bounds(other))))
                .map(BaseElement::getId);
    }

    /** From each start the way without defaults, which are the returns and the further batches. */
    static Stream<String> happyLine(BpmnModelInstance model) {
        List<String> offenders = new ArrayList<>();
        ModelStyle.all(model, StartEvent.class).forEach(start -> {
            FlowNode here = start;
            while (!here.getOutgoing().isEmpty()) {
                var standard = here instanceof ExclusiveGateway gateway ? gateway.getDefault() : null;
                var next = here.getOutgoing().stream()
                        .filter(flow -> !flow.equals(standard))
                        .findFirst()
                        .orElseThrow()
                        .getTarget();
                var from = bounds(here);
                var to = bounds(next);
                if (from.getX() + from.getWidth() > to.getX() || middle(from) != middle(to)) {
                    offenders.add(next.getId());
                    return;
                }
                here = next;
            }
        });
        return offenders.stream();
    }

    /** Each desk owns a return and a recall, each batch its loop, and these run back; more than a third is a maze. */
    static Stream<String> direction(BpmnModelInstance model) {
        var back = ModelStyle.all(model, BpmnEdge.class)
                .filter(edge -> {
                    var way = List.copyOf(edge.getWaypoints());
                    return way.get(way.size() - 1).getX() < way.get(0).getX();
                })
                .map(BpmnEdge::getId)
                .toList();
        return back.size() * 3 <= ModelStyle.all(model, BpmnEdge.class).count() ? Stream.empty() : back.stream();
    }

    private static Bounds bounds(FlowNode node) {
        return ((BpmnShape) node.getDiagramElement()).getBounds();
    }

    private static double middle(Bounds bounds) {
        return bounds.getY() + bounds.getHeight() / 2;
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }
}
