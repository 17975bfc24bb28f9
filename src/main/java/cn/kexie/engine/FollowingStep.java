package cn.kexie.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
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
        return running.flatMap(node ->
                        Optional.ofNullable(ModelProperties.of(node).get(STEP)).map(said -> named(said, node)))
                .or(() -> Optional.ofNullable(execution.getProcessInstance().getSuperExecution())
                        .map(FollowingStep::calling))
                .or(() -> running.flatMap(FollowingStep::after));
    }

    /** What property {@code step} says; the id of a step of the model stands for its name, so that one renaming suffices. */
    public static String named(String said, BpmnModelElementInstance in) {
        return in.getModelInstance().getModelElementById(said) instanceof FlowNode named ? waiting(named) : said;
    }

    private static String waiting(FlowNode node) {
        return node instanceof IntermediateCatchEvent ? "等待" + node.getName() : node.getName();
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
            if (waits(node)) {
                return Optional.of(waiting(node));
            }
            ahead(node).filter(seen::add).forEach(nodes::add);
        }
        return Optional.empty();
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof CallActivity
                || node instanceof IntermediateCatchEvent;
    }

    private static Stream<FlowNode> ahead(FlowNode node) {
        return node instanceof SubProcess inner
                ? inner.getChildElementsByType(StartEvent.class).stream().map(FlowNode.class::cast)
                : node.getOutgoing().stream().map(SequenceFlow::getTarget);
    }
}
