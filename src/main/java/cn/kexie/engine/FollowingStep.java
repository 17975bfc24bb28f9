package cn.kexie.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Where a process stands once what runs now is done, as its model names it: property {@code step} of the running element;
 * else, in a called process, the step that calls it; else the next step ahead at which the process waits.
 */
public final class FollowingStep {

    public static final String STEP = "step";

    private FollowingStep() {}

    /** Empty when nothing waits ahead. */
    public static Optional<String> of(ExecutionEntity execution) {
        Optional<FlowNode> running = Optional.ofNullable(execution.getBpmnModelElementInstance())
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast);
        return running.map(node -> ModelProperties.of(node).get(STEP))
                .or(() -> Optional.ofNullable(execution.getProcessInstance().getSuperExecution())
                        .map(FollowingStep::calling))
                .or(() -> running.flatMap(FollowingStep::after));
    }

    private static String calling(ExecutionEntity caller) {
        return ((FlowNode) caller.getBpmnModelElementInstance()).getName();
    }

    /** The nearest step after this one at which the process waits. */
    public static Optional<String> after(FlowNode start) {
        Deque<FlowNode> nodes = new ArrayDeque<>();
        Set<FlowNode> seen = new HashSet<>(Set.of(start));
        ahead(start).filter(seen::add).forEach(nodes::add);
        while (!nodes.isEmpty()) {
            FlowNode node = nodes.poll();
            if (node instanceof UserTask || node instanceof ReceiveTask || node instanceof CallActivity) {
                return Optional.of(node.getName());
            }
            if (node instanceof IntermediateCatchEvent) {
                return Optional.of("等待" + node.getName());
            }
            ahead(node).filter(seen::add).forEach(nodes::add);
        }
        return Optional.empty();
    }

    private static Stream<FlowNode> ahead(FlowNode node) {
        return node instanceof SubProcess inner
                ? inner.getChildElementsByType(StartEvent.class).stream().map(FlowNode.class::cast)
                : node.getOutgoing().stream().map(SequenceFlow::getTarget);
    }
}
