package cn.kexie.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The step whose outcome a delegate records: the task or the called process it follows in the model, also where the end of
 * a period led away from it.
 *
 * @param key its id in the model
 * @param name as the model names it
 */
public record PrecedingStep(String key, String name) {

    public static PrecedingStep of(DelegateExecution execution) {
        FlowNode recording = (FlowNode) execution.getBpmnModelElementInstance();
        Deque<FlowNode> nodes = new ArrayDeque<>(Set.of(recording));
        Set<FlowNode> seen = new HashSet<>(nodes);
        while (!nodes.isEmpty()) {
            FlowNode node = nodes.poll();
            if (node instanceof UserTask || node instanceof CallActivity) {
                return step(node);
            }
            before(node).filter(seen::add).forEach(nodes::add);
        }
        return step(recording);
    }

    private static Stream<FlowNode> before(FlowNode node) {
        return node instanceof BoundaryEvent event
                ? Stream.of(event.getAttachedTo())
                : node.getIncoming().stream().map(SequenceFlow::getSource);
    }

    private static PrecedingStep step(FlowNode node) {
        return new PrecedingStep(node.getId(), node.getName());
    }
}
