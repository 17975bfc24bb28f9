package cn.kexie.handling.process;

import cn.kexie.engine.model.matter.GenericStep;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** From a task back to an earlier one, as a deployed model draws it. */
record WayBack(UserTask from, UserTask to) {

    /** Where the process goes on: the step that starts the period of the earlier task, else that task. */
    FlowNode start() {
        Set<FlowNode> before =
                to.getIncoming().stream().map(SequenceFlow::getSource).collect(Collectors.toSet());
        FlowNode only = before.size() == 1 ? before.iterator().next() : to;
        return startsPeriod(only) ? only : to;
    }

    /** The user tasks to be done again. */
    Set<String> undone() {
        Set<FlowNode> between = reached(to, from, WayBack::after);
        between.retainAll(reached(from, to, WayBack::before));
        return between.stream()
                .filter(UserTask.class::isInstance)
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    private static boolean startsPeriod(FlowNode node) {
        return node instanceof ServiceTask step
                && ("${" + GenericStep.START_PERIOD.delegate() + "}").equals(step.getCamundaDelegateExpression());
    }

    private static Set<FlowNode> reached(FlowNode start, FlowNode last, Function<FlowNode, Collection<FlowNode>> next) {
        Set<FlowNode> seen = new HashSet<>(Set.of(start));
        Deque<FlowNode> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            if (!node.equals(last)) {
                next.apply(node).stream().filter(seen::add).forEach(open::add);
            }
        }
        return seen;
    }

    private static Collection<FlowNode> after(FlowNode node) {
        return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
    }

    private static Collection<FlowNode> before(FlowNode node) {
        return node instanceof BoundaryEvent event
                ? Set.of((FlowNode) event.getAttachedTo())
                : node.getIncoming().stream().map(SequenceFlow::getSource).toList();
    }
}
