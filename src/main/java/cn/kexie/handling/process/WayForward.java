package cn.kexie.handling.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** From a task to those right after it, over nothing but what the model rules let be taken back. */
record WayForward(UserTask from) {

    Set<String> next() {
        Set<String> next = new HashSet<>();
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(Set.of((FlowNode) from));
        while (!open.isEmpty()) {
            open.poll().getOutgoing().stream()
                    .filter(flow -> seen.add(flow.getTarget()))
                    .map(SequenceFlow::getTarget)
                    .forEach(target -> {
                        if (target instanceof UserTask task) {
                            next.add(task.getId());
                        } else if (target instanceof ExclusiveGateway || mayBeTakenBack(target)) {
                            open.add(target);
                        }
                    });
        }
        return next;
    }

    /** How many timers wait while nobody was reminded of the task and its time is not over. */
    static long timers(UserTask task) {
        long reminders = task.getExtensionElements() == null
                ? 0
                : task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                        .filter(listener -> "timeout".equals(listener.getCamundaEvent()))
                        .count();
        long ends = task.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(task))
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .count();
        return reminders + ends;
    }

    private static boolean mayBeTakenBack(FlowNode node) {
        return node instanceof ServiceTask step && TakenBack.may(step);
    }
}
