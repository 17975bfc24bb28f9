package cn.kexie.guide.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.engine.ModelProperties;
import cn.kexie.guide.Procedure.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads a model in the order it is written in: what somebody does, what is issued, how it may end. */
final class ModelReading {

    private static final String ISSUES = "制发";
    private static final Pattern DUE = Pattern.compile("\\$\\{(\\w+Due)}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern GROUP = Pattern.compile("([a-z-]+)(?:\\..*)?");

    private final Function<String, Optional<Process>> called;
    private final List<Task> tasks = new ArrayList<>();
    private final Set<String> papers = new LinkedHashSet<>();
    private final Set<String> sharedPapers = new LinkedHashSet<>();
    private final List<String> outcomes = new ArrayList<>();

    /** @param called finds a called process by its key */
    ModelReading(Function<String, Optional<Process>> called) {
        this.called = called;
    }

    List<Task> tasks() {
        return List.copyOf(tasks);
    }

    List<String> papers() {
        return List.copyOf(papers);
    }

    List<String> sharedPapers() {
        return List.copyOf(sharedPapers);
    }

    List<String> outcomes() {
        return outcomes.stream().distinct().toList();
    }

    void read(Process process) {
        read(process.getFlowElements(), null, Map.of());
        outcomes.addAll(ends(process.getFlowElements()));
    }

    /** @param handed beginnings of the groups a calling process hands over, by variable */
    private void read(Collection<FlowElement> elements, CallActivity caller, Map<String, String> handed) {
        for (FlowElement element : elements) {
            if (element instanceof UserTask task) {
                tasks.add(task(task, caller, handed));
            } else if (element instanceof ReceiveTask || element instanceof IntermediateCatchEvent) {
                waiting((FlowNode) element, caller).ifPresent(tasks::add);
            } else if (element instanceof ServiceTask task && task.getName().startsWith(ISSUES)) {
                (caller == null ? papers : sharedPapers).add(task.getName().substring(ISSUES.length()));
            } else if (element instanceof SubProcess inner) {
                read(inner.getFlowElements(), caller, handed);
            } else if (element instanceof CallActivity call && caller == null) {
                called.apply(call.getCalledElement())
                        .ifPresent(process -> read(process.getFlowElements(), call, handed(call)));
            }
        }
    }

    private static Task task(UserTask task, CallActivity caller, Map<String, String> handed) {
        return new Task(
                process(task),
                task.getId(),
                part(caller),
                task.getName(),
                role(ModelProperties.of(task)),
                group(task.getCamundaCandidateGroups(), handed),
                Task.Kind.STAFF,
                Optional.ofNullable(task.getCamundaDueDate())
                        .flatMap(ModelReading::period)
                        .orElse(null),
                said(task));
    }

    /** As the record names it; a task whose answer is no decision of the case, such as a ballot, says it for the guide alone. */
    private static String role(Map<String, String> properties) {
        return properties.getOrDefault("role", properties.get("guide.role"));
    }

    /** What has no period waits for the procedure itself, not for somebody. */
    private static Optional<Task> waiting(FlowNode node, CallActivity caller) {
        Stream<CatchEvent> events = node instanceof CatchEvent event
                ? Stream.of(event)
                : boundaries(node).filter(BoundaryEvent::cancelActivity).map(CatchEvent.class::cast);
        return events.flatMap(event -> due(event).stream())
                .findFirst()
                .map(period -> new Task(
                        process(node),
                        node.getId(),
                        part(caller),
                        node.getName(),
                        null,
                        null,
                        node instanceof ReceiveTask ? Task.Kind.APPLICANT : Task.Kind.PERIOD,
                        period,
                        said(node)));
    }

    private static String process(FlowNode node) {
        ModelElementInstance holder = node.getParentElement();
        while (!(holder instanceof Process)) {
            holder = holder.getParentElement();
        }
        return ((Process) holder).getId();
    }

    private static String part(CallActivity caller) {
        return caller == null ? null : caller.getName();
    }

    private static String group(String groups, Map<String, String> handed) {
        if (groups == null) {
            return null;
        }
        Matcher variable = VARIABLE.matcher(groups);
        String group = variable.matches() ? handed.getOrDefault(variable.group(1), "") : groups;
        Matcher named = GROUP.matcher(group);
        return named.matches() ? named.group(1) : null;
    }

    private static Map<String, String> handed(CallActivity call) {
        return call.getExtensionElements() == null
                ? Map.of()
                : call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                        .filter(in -> in.getCamundaTarget() != null && in.getCamundaSourceExpression() != null)
                        .collect(Collectors.toMap(
                                CamundaIn::getCamundaTarget,
                                CamundaIn::getCamundaSourceExpression,
                                (one, other) -> one));
    }

    private static Optional<String> due(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(timer -> ((TimerEventDefinition) timer).getTimeDate())
                .filter(date -> date != null)
                .flatMap(date -> period(date.getTextContent().strip()).stream())
                .findFirst();
    }

    private static Optional<String> period(String expression) {
        Matcher due = DUE.matcher(expression);
        return due.matches() ? Optional.of(DeadlineVariables.kind(due.group(1))) : Optional.empty();
    }

    private static String said(FlowNode node) {
        return node.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    /** Ends a case comes to: not those of what runs beside it, such as a reminder. */
    private static List<String> ends(Collection<FlowElement> elements) {
        Set<FlowNode> reached = reached(elements);
        List<String> ends = new ArrayList<>();
        for (FlowElement element : elements) {
            if (element instanceof EndEvent end && end.getName() != null && reached.contains(end)) {
                ends.add(end.getName());
            } else if (element instanceof SubProcess inner && inner.triggeredByEvent() && interrupts(inner)) {
                ends.addAll(ends(inner.getFlowElements()));
            }
        }
        return ends;
    }

    private static boolean interrupts(SubProcess inner) {
        return inner.getChildElementsByType(StartEvent.class).stream().allMatch(StartEvent::isInterrupting);
    }

    private static Set<FlowNode> reached(Collection<FlowElement> elements) {
        Deque<FlowNode> open = elements.stream()
                .filter(StartEvent.class::isInstance)
                .map(FlowNode.class::cast)
                .collect(Collectors.toCollection(ArrayDeque::new));
        Set<FlowNode> reached = new HashSet<>(open);
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            Stream.concat(
                            node.getOutgoing().stream().map(SequenceFlow::getTarget),
                            boundaries(node).filter(BoundaryEvent::cancelActivity))
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }

    private static Stream<BoundaryEvent> boundaries(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> node.equals(event.getAttachedTo()));
    }
}
