package cn.kexie.contest.entry.process;

import cn.kexie.contest.entry.check.FormalCheckTasks;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

@Component
class CamundaFormalCheckTasks implements FormalCheckTasks {

    private static final String TASK = "userTask_examineMaterials";
    private static final Map<String, Object> ACCEPT = Map.of(EntryVariables.DECISION, "ACCEPT");

    private final TaskService taskService;
    private final FormService formService;
    private final EngineRights rights;

    CamundaFormalCheckTasks(TaskService taskService, FormService formService, EngineRights rights) {
        this.taskService = taskService;
        this.formService = formService;
        this.rights = rights;
    }

    @Override
    public int accept(StaffPrincipal staff, Collection<String> entryNos) {
        if (entryNos.isEmpty()) {
            return 0;
        }
        return rights.of(staff, () ->
                (int) open(staff, entryNos).stream().filter(this::accepted).count());
    }

    private List<Task> open(StaffPrincipal staff, Collection<String> entryNos) {
        return taskService
                .createTaskQuery()
                .taskDefinitionKey(TASK)
                .processInstanceBusinessKeyIn(entryNos.toArray(String[]::new))
                .list()
                .stream()
                .filter(task -> task.getAssignee() == null
                        || task.getAssignee().equals(staff.userId().value()))
                .toList();
    }

    private boolean accepted(Task task) {
        try {
            formService.submitTaskForm(task.getId(), ACCEPT);
            return true;
        } catch (Refusal | OptimisticLockingException | ConcurrencyFailureException taken) {
            return false;
        }
    }
}
