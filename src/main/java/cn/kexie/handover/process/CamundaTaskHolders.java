package cn.kexie.handover.process;

import cn.kexie.casefile.CaseTask;
import cn.kexie.casefile.CaseTasks;
import cn.kexie.casefile.process.ReadTasks;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.handover.Colleague;
import cn.kexie.handover.HeldTask;
import cn.kexie.handover.TaskHolders;
import cn.kexie.platform.identity.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Asks the engine without rights: who may is decided before. */
@Component
class CamundaTaskHolders implements TaskHolders {

    private final TaskService tasks;
    private final IdentityService identity;
    private final ReadTasks reading;
    private final CaseTasks caseTasks;
    private final EngineRights rights;

    CamundaTaskHolders(
            TaskService tasks, IdentityService identity, ReadTasks reading, CaseTasks caseTasks, EngineRights rights) {
        this.tasks = tasks;
        this.identity = identity;
        this.reading = reading;
        this.caseTasks = caseTasks;
        this.rights = rights;
    }

    @Override
    public List<CaseTask> held(Set<String> groups, int most) {
        return groups.isEmpty()
                ? List.of()
                : reading.of(rights.ofNobody(() -> tasks.createTaskQuery()
                        .taskCandidateGroupIn(List.copyOf(groups))
                        .includeAssignedTasks()
                        .taskAssigned()
                        .active()
                        .orderByDueDate()
                        .asc()
                        .orderByTaskId()
                        .asc()
                        .listPage(0, most)));
    }

    @Override
    public Optional<HeldTask> find(String taskId) {
        return rights.ofNobody(() -> Optional.ofNullable(
                        tasks.createTaskQuery().taskId(taskId).active().singleResult())
                .flatMap(this::held));
    }

    private Optional<HeldTask> held(Task task) {
        return reading.of(List.of(task)).stream()
                .findFirst()
                .map(found -> new HeldTask(
                        found.taskId(),
                        found.caseNo(),
                        found.name(),
                        found.assignee(),
                        candidates(found.taskId()),
                        caseTasks.closing(found.taskId()).isPresent(),
                        task.getDelegationState() == DelegationState.PENDING));
    }

    private Set<String> candidates(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> groupsOf(Set<String> scopes) {
        return rights.ofNobody(() -> identity.createGroupQuery().list()).stream()
                .map(Group::getId)
                .filter(group -> scopes.contains(group.substring(group.indexOf('.') + 1)))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Colleague> members(Set<String> groups) {
        return rights.ofNobody(() -> {
            Map<String, Colleague> members = new TreeMap<>();
            groups.forEach(group -> identity.createUserQuery().memberOfGroup(group).list().stream()
                    .map(CamundaTaskHolders::colleague)
                    .forEach(member -> members.put(member.userId().value(), member)));
            return members.values().stream()
                    .sorted(Comparator.comparing(Colleague::name))
                    .toList();
        });
    }

    /** The family name comes first. */
    private static Colleague colleague(User user) {
        String name = Objects.toString(user.getLastName(), "") + Objects.toString(user.getFirstName(), "");
        return new Colleague(UserId.of(user.getId()), name.strip());
    }

    @Override
    public void give(String taskId, UserId userId) {
        rights.ofNobody(() -> {
            tasks.setAssignee(taskId, userId.value());
            return null;
        });
    }
}
