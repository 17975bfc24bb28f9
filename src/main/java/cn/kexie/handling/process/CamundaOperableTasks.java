package cn.kexie.handling.process;

import cn.kexie.casefile.CaseTask;
import cn.kexie.casefile.process.ReadTasks;
import cn.kexie.engine.ModelProperties;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.handling.DecidedTask;
import cn.kexie.handling.OperableTask;
import cn.kexie.handling.OperableTasks;
import cn.kexie.handling.Operation;
import cn.kexie.handling.ReturnTarget;
import cn.kexie.platform.identity.CaseNo;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Asks the engine without rights: who may is decided before. Delegation is the engine's own. */
@Component
class CamundaOperableTasks implements OperableTasks {

    /** As high as a reminder by a timer lifts it. */
    private static final int PRIORITY = 75;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService jobs;
    private final RepositoryService models;
    private final ReadTasks reading;
    private final EngineRights rights;

    CamundaOperableTasks(
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history,
            ManagementService jobs,
            RepositoryService models,
            ReadTasks reading,
            EngineRights rights) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.jobs = jobs;
        this.models = models;
        this.reading = reading;
        this.rights = rights;
    }

    @Override
    public Optional<OperableTask> find(String taskId) {
        return rights.ofNobody(() -> Optional.ofNullable(
                        tasks.createTaskQuery().taskId(taskId).active().singleResult())
                .flatMap(task -> caseNo(task.getProcessInstanceId()).map(caseNo -> read(task, CaseNo.of(caseNo)))));
    }

    @Override
    public List<OperableTask> of(CaseNo caseNo) {
        return rights.ofNobody(
                () -> tasks.createTaskQuery().processInstanceBusinessKey(caseNo.value()).active().list().stream()
                        .map(task -> read(task, caseNo))
                        .toList());
    }

    @Override
    public Set<String> open(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? Set.of()
                : rights
                        .ofNobody(() -> tasks.createTaskQuery()
                                .taskIdIn(taskIds.toArray(String[]::new))
                                .list())
                        .stream()
                        .map(Task::getId)
                        .collect(Collectors.toSet());
    }

    @Override
    public void lift(String taskId) {
        run(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task != null && task.getPriority() < PRIORITY) {
                tasks.setPriority(taskId, PRIORITY);
            }
            return null;
        });
    }

    /** An owner of an earlier time would have the task back instead of who holds it now. */
    @Override
    public void delegate(OperableTask task, String adviser) {
        run(() -> {
            tasks.setOwner(task.taskId(), task.holder());
            tasks.delegateTask(task.taskId(), adviser);
            return null;
        });
    }

    @Override
    public void giveBack(String taskId) {
        run(() -> {
            tasks.resolveTask(taskId);
            return null;
        });
    }

    @Override
    public List<DecidedTask> decided(Collection<String> taskIds) {
        return rights.ofNobody(() -> taskIds.stream()
                .flatMap(taskId -> history
                        .createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .finished()
                        .taskDeleteReason("completed")
                        .list()
                        .stream())
                .flatMap(task -> decided(task).stream())
                .toList());
    }

    private Optional<DecidedTask> decided(HistoricTaskInstance done) {
        return Optional.ofNullable(models.getBpmnModelInstance(done.getProcessDefinitionId())
                        .<UserTask>getModelElementById(done.getTaskDefinitionKey()))
                .flatMap(drawn -> caseNo(done.getProcessInstanceId()).map(caseNo -> decided(done, drawn, caseNo)));
    }

    private DecidedTask decided(HistoricTaskInstance done, UserTask drawn, String caseNo) {
        Set<Operation> allowed = Operation.read(ModelProperties.of(drawn).getOrDefault(Operation.PROPERTY, ""));
        Optional<Task> next = allowed.contains(Operation.RECALL) ? next(done, drawn) : Optional.empty();
        return new DecidedTask(
                done.getId(),
                CaseNo.of(caseNo),
                done.getTaskDefinitionKey(),
                done.getName(),
                done.getAssignee(),
                allowed,
                reading.deadlineKind(drawn).orElse(null),
                next.map(task -> read(task, CaseNo.of(caseNo))).orElse(null),
                next.filter(this::timerPassed).isPresent());
    }

    /** What the completion led to; of a step that was done again since, the later completion did. */
    private Optional<Task> next(HistoricTaskInstance done, UserTask drawn) {
        boolean doneAgain = history
                .createHistoricTaskInstanceQuery()
                .processInstanceId(done.getProcessInstanceId())
                .taskDefinitionKey(done.getTaskDefinitionKey())
                .list()
                .stream()
                .anyMatch(other -> !other.getId().equals(done.getId())
                        && !other.getStartTime().before(done.getEndTime()));
        Set<String> steps = new WayForward(drawn).next();
        List<Task> open =
                tasks.createTaskQuery().processInstanceId(done.getProcessInstanceId()).active().list().stream()
                        .filter(task -> steps.contains(task.getTaskDefinitionKey()))
                        .filter(task -> !task.getCreateTime().before(done.getEndTime()))
                        .toList();
        return doneAgain || open.size() != 1 ? Optional.empty() : Optional.of(open.get(0));
    }

    private boolean timerPassed(Task task) {
        BpmnModelInstance model = models.getBpmnModelInstance(task.getProcessDefinitionId());
        UserTask drawn = model.getModelElementById(task.getTaskDefinitionKey());
        Set<String> places = Stream.concat(
                        Stream.of(drawn.getId()),
                        model.getModelElementsByType(BoundaryEvent.class).stream()
                                .filter(event -> event.getAttachedTo().equals(drawn))
                                .map(BoundaryEvent::getId))
                .collect(Collectors.toSet());
        long waiting = places.stream()
                .mapToLong(place -> jobs.createJobQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .activityId(place)
                        .timers()
                        .count())
                .sum();
        return waiting < WayForward.timers(drawn);
    }

    /** Started before the other is cancelled: the scope they share would end in between. */
    @Override
    public void takeBack(DecidedTask decided) {
        run(() -> {
            Task left = tasks.createTaskQuery().taskId(decided.next().taskId()).singleResult();
            ActivityInstance instance = activityInstance(left);
            runtime.createProcessInstanceModification(left.getProcessInstanceId())
                    .startBeforeActivity(decided.step(), instance.getParentActivityInstanceId())
                    .cancelActivityInstance(instance.getId())
                    .execute();
            Task again = tasks.createTaskQuery()
                    .processInstanceId(left.getProcessInstanceId())
                    .taskDefinitionKey(decided.step())
                    .singleResult();
            tasks.setAssignee(again.getId(), decided.decidedBy());
            return null;
        });
    }

    @Override
    public Set<String> goBack(OperableTask task, String step) {
        return rights.ofNobody(() -> {
            Task left = tasks.createTaskQuery().taskId(task.taskId()).singleResult();
            BpmnModelInstance model = models.getBpmnModelInstance(left.getProcessDefinitionId());
            WayBack way = new WayBack(model.getModelElementById(task.step()), model.getModelElementById(step));
            runtime.createProcessInstanceModification(left.getProcessInstanceId())
                    .cancelActivityInstance(activityInstance(left).getId())
                    .startBeforeActivity(way.start().getId())
                    .execute();
            return way.undone();
        });
    }

    /** In a block that is called the instance is that of the block; of many beside each other it is this one. */
    private ActivityInstance activityInstance(Task task) {
        return instances(runtime.getActivityInstance(task.getProcessInstanceId()))
                .filter(instance -> instance.getActivityId().equals(task.getTaskDefinitionKey()))
                .filter(instance -> Arrays.asList(instance.getExecutionIds()).contains(task.getExecutionId()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<ActivityInstance> instances(ActivityInstance instance) {
        return Stream.concat(
                Stream.of(instance),
                Arrays.stream(instance.getChildActivityInstances()).flatMap(CamundaOperableTasks::instances));
    }

    private void run(Supplier<Void> work) {
        rights.ofNobody(work);
    }

    private Optional<String> caseNo(String processInstanceId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey);
    }

    private OperableTask read(Task task, CaseNo caseNo) {
        Map<String, String> told = told(task);
        boolean delegated = task.getDelegationState() == DelegationState.PENDING;
        return new OperableTask(
                task.getId(),
                caseNo,
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                delegated ? task.getOwner() : null,
                groups(task.getId()),
                Operation.read(told.getOrDefault(Operation.PROPERTY, "")),
                targets(task, told.getOrDefault(Operation.RETURN_TO, "")),
                reading.of(List.of(task)).stream()
                        .map(CaseTask::deadlineKind)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private List<ReturnTarget> targets(Task task, String steps) {
        BpmnModelInstance model = models.getBpmnModelInstance(task.getProcessDefinitionId());
        return Arrays.stream(steps.split("\\s+"))
                .map(model::getModelElementById)
                .filter(UserTask.class::isInstance)
                .map(UserTask.class::cast)
                .map(target -> new ReturnTarget(target.getId(), target.getName()))
                .toList();
    }

    private Map<String, String> told(Task task) {
        ModelElementInstance element = models.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return element instanceof BaseElement drawn ? ModelProperties.of(drawn) : Map.of();
    }

    private Set<String> groups(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
