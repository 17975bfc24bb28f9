package cn.kexie.handling.process;

import cn.kexie.casefile.CaseTask;
import cn.kexie.casefile.process.ReadTasks;
import cn.kexie.engine.ModelProperties;
import cn.kexie.engine.access.EngineRights;
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
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
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
    private final RepositoryService models;
    private final ReadTasks reading;
    private final EngineRights rights;

    CamundaOperableTasks(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService models,
            ReadTasks reading,
            EngineRights rights) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.models = models;
        this.reading = reading;
        this.rights = rights;
    }

    @Override
    public Optional<OperableTask> find(String taskId) {
        return rights.ofNobody(() -> Optional.ofNullable(
                        tasks.createTaskQuery().taskId(taskId).active().singleResult())
                .flatMap(task -> caseNo(task).map(caseNo -> read(task, CaseNo.of(caseNo)))));
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
    public Set<String> goBack(OperableTask task, String step) {
        return rights.ofNobody(() -> {
            Task left = tasks.createTaskQuery().taskId(task.taskId()).singleResult();
            BpmnModelInstance model = models.getBpmnModelInstance(left.getProcessDefinitionId());
            WayBack way = new WayBack(model.getModelElementById(task.step()), model.getModelElementById(step));
            runtime.createProcessInstanceModification(left.getProcessInstanceId())
                    .cancelActivityInstance(activityInstance(left))
                    .startBeforeActivity(way.start().getId())
                    .execute();
            return way.undone();
        });
    }

    /** In a block that is called the instance is that of the block; of many beside each other it is this one. */
    private String activityInstance(Task task) {
        return instances(runtime.getActivityInstance(task.getProcessInstanceId()))
                .filter(instance -> instance.getActivityId().equals(task.getTaskDefinitionKey()))
                .filter(instance -> Arrays.asList(instance.getExecutionIds()).contains(task.getExecutionId()))
                .map(ActivityInstance::getId)
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

    private Optional<String> caseNo(Task task) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
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
