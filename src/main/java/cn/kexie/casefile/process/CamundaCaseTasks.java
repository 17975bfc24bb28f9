package cn.kexie.casefile.process;

import cn.kexie.casefile.CaseTask;
import cn.kexie.casefile.CaseTasks;
import cn.kexie.casefile.ClosedProcess;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Page;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a person may see is asked under their own rights in the engine; what follows from it is looked up without. */
@Component
class CamundaCaseTasks implements CaseTasks {

    private final TaskService tasks;
    private final ReadTasks reading;
    private final HistoryService history;
    private final EngineRights rights;
    private final Map<String, ClosedProcess> closedProcesses;

    CamundaCaseTasks(
            TaskService tasks,
            ReadTasks reading,
            HistoryService history,
            EngineRights rights,
            ObjectProvider<ClosedProcess> closedProcesses) {
        this.tasks = tasks;
        this.reading = reading;
        this.history = history;
        this.rights = rights;
        this.closedProcesses =
                closedProcesses.stream().collect(Collectors.toMap(ClosedProcess::key, Function.identity()));
    }

    @Override
    public Optional<CaseTask> find(String taskId, StaffPrincipal staff) {
        return findAll(List.of(taskId), staff).stream().findFirst();
    }

    @Override
    public Optional<ClosedProcess> closing(String taskId) {
        return rights.ofNobody(
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                        .map(Task::getProcessDefinitionId)
                        .flatMap(this::closed));
    }

    @Override
    public List<CaseTask> findAll(Collection<String> taskIds, StaffPrincipal staff) {
        return taskIds.isEmpty()
                ? List.of()
                : visible(staff, query -> query.taskIdIn(taskIds.toArray(String[]::new)), taskIds.size());
    }

    @Override
    public List<CaseTask> open(StaffPrincipal staff, int most) {
        return visible(
                staff, query -> query.orderByDueDate().asc().orderByTaskId().asc(), most);
    }

    private List<CaseTask> visible(StaffPrincipal staff, UnaryOperator<TaskQuery> restriction, int most) {
        List<Task> visible = rights.of(
                staff, () -> restriction.apply(tasks.createTaskQuery().active()).listPage(0, most));
        return reading.of(visible);
    }

    @Override
    public boolean takesPart(StaffPrincipal staff, CaseNo caseNo) {
        return seesTaskOf(staff, caseNo) || completedTaskOf(staff, caseNo);
    }

    @Override
    public Page<FinishedTask> finishedBy(StaffPrincipal staff, int page, int size) {
        return rights.ofNobody(() -> {
            List<HistoricTaskInstance> finished = completedBy(staff)
                    .orderByHistoricTaskInstanceEndTime()
                    .desc()
                    .orderByTaskId()
                    .asc()
                    .listPage((int) Math.min(Integer.MAX_VALUE, (long) page * size), size);
            Map<String, String> caseNos = caseNos(finished);
            List<FinishedTask> items =
                    finished.stream().map(task -> finished(task, caseNos)).toList();
            return new Page<>(page, size, completedBy(staff).count(), items);
        });
    }

    private boolean seesTaskOf(StaffPrincipal staff, CaseNo caseNo) {
        return rights
                .of(
                        staff,
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(caseNo.value())
                                .list())
                .stream()
                .anyMatch(task -> !isClosed(task.getProcessDefinitionId()));
    }

    private boolean completedTaskOf(StaffPrincipal staff, CaseNo caseNo) {
        return rights
                .ofNobody(() -> completedBy(staff)
                        .processInstanceBusinessKey(caseNo.value())
                        .list())
                .stream()
                .anyMatch(task -> !isClosed(task.getProcessDefinitionId()));
    }

    private boolean isClosed(String processDefinitionId) {
        return closed(processDefinitionId).isPresent();
    }

    /** The id of a definition begins with its key. */
    private Optional<ClosedProcess> closed(String processDefinitionId) {
        return Optional.ofNullable(processDefinitionId).map(id -> closedProcesses.get(id.split(":")[0]));
    }

    /** A task that was taken away, by a timer or a withdrawal, is finished too, but not completed. */
    private HistoricTaskInstanceQuery completedBy(StaffPrincipal staff) {
        return history.createHistoricTaskInstanceQuery()
                .taskAssignee(staff.userId().value())
                .finished()
                .taskDeleteReason("completed");
    }

    private Map<String, String> caseNos(List<HistoricTaskInstance> finished) {
        Set<String> instances = finished.stream()
                .map(HistoricTaskInstance::getProcessInstanceId)
                .collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Map.of();
        }
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceIds(instances)
                .listPage(0, instances.size())
                .stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(HistoricProcessInstance::getId, HistoricProcessInstance::getBusinessKey));
    }

    private static FinishedTask finished(HistoricTaskInstance task, Map<String, String> caseNos) {
        return new FinishedTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                CaseNo.of(caseNos.get(task.getProcessInstanceId())),
                ChinaTime.of(task.getEndTime().toInstant()));
    }
}
