package cn.kexie.casefile.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.casefile.CaseTask;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Tasks of the engine as tasks of cases; what belongs to no case is left out. */
@Component
public class ReadTasks {

    /** A model binds a task to a deadline by its variable: {@code ${coOpinionDue}}. */
    private static final Pattern DUE = Pattern.compile("\\$\\{(\\w+Due)}");

    private final RuntimeService runtime;
    private final RepositoryService models;
    private final EngineRights rights;

    ReadTasks(RuntimeService runtime, RepositoryService models, EngineRights rights) {
        this.runtime = runtime;
        this.models = models;
        this.rights = rights;
    }

    public List<CaseTask> of(Collection<Task> tasks) {
        return rights.ofNobody(() -> {
            Map<String, String> caseNos = caseNos(tasks);
            return tasks.stream()
                    .filter(task -> caseNos.containsKey(task.getProcessInstanceId()))
                    .map(task -> read(task, CaseNo.of(caseNos.get(task.getProcessInstanceId()))))
                    .toList();
        });
    }

    private Map<String, String> caseNos(Collection<Task> tasks) {
        Set<String> instances = tasks.stream()
                .map(Task::getProcessInstanceId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Map.of();
        }
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private CaseTask read(Task task, CaseNo caseNo) {
        return new CaseTask(
                task.getId(),
                caseNo,
                task.getName(),
                task.getAssignee(),
                deadlineKind(task).orElse(null),
                day(task.getCreateTime().toInstant()),
                lastDay(task.getDueDate()));
    }

    private Optional<String> deadlineKind(Task task) {
        return Optional.ofNullable(models.getBpmnModelInstance(task.getProcessDefinitionId())
                        .getModelElementById(task.getTaskDefinitionKey()))
                .filter(UserTask.class::isInstance)
                .flatMap(element -> deadlineKind((UserTask) element));
    }

    /** Kind of the deadline a model binds its task to. */
    public Optional<String> deadlineKind(UserTask drawn) {
        return Optional.ofNullable(drawn.getCamundaDueDate())
                .map(DUE::matcher)
                .filter(Matcher::matches)
                .map(found -> DeadlineVariables.kind(found.group(1)));
    }

    /** Due is the first moment after the last day. */
    private static LocalDate lastDay(Date due) {
        return due == null ? null : day(due.toInstant().minusMillis(1));
    }

    private static LocalDate day(Instant moment) {
        return ChinaTime.of(moment).toLocalDate();
    }
}
