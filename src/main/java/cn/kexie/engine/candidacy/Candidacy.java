package cn.kexie.engine.candidacy;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** How a task names a person. */
enum Candidacy {
    /** As assignee, owner or candidate. */
    HIMSELF,
    /** By a group of theirs. */
    BY_GROUP,
    NOT_AT_ALL;

    /** What being named gives, as far as the check asks for it: reading the task and working on it. */
    static Candidacy of(String userId, List<String> groupIds, PermissionCheck check, CommandContext context) {
        String taskId = check.getResourceId();
        boolean given = check.getResourceType() == Resources.TASK.resourceType()
                && taskId != null
                && !ANY.equals(taskId)
                && isGiven(check.getPermission(), context);
        TaskEntity task = given ? context.getTaskManager().findTaskById(taskId) : null;
        return task == null ? NOT_AT_ALL : of(userId, groupIds, task);
    }

    /** By value: the same permission is a constant of several of the engine's lists. */
    private static boolean isGiven(Permission permission, CommandContext context) {
        int given = Permissions.READ.getValue()
                | context.getProcessEngineConfiguration()
                        .getDefaultUserPermissionForTask()
                        .getValue();
        return (given & permission.getValue()) == permission.getValue();
    }

    private static Candidacy of(String userId, List<String> groupIds, TaskEntity task) {
        if (userId != null && isNamed(userId, task)) {
            return HIMSELF;
        }
        boolean byGroup = groupIds != null
                && task.getIdentityLinks().stream()
                        .anyMatch(link -> link.getGroupId() != null && groupIds.contains(link.getGroupId()));
        return byGroup ? BY_GROUP : NOT_AT_ALL;
    }

    private static boolean isNamed(String userId, TaskEntity task) {
        return userId.equals(task.getAssignee())
                || userId.equals(task.getOwner())
                || task.getIdentityLinks().stream().anyMatch(link -> userId.equals(link.getUserId()));
    }
}
