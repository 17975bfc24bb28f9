package cn.kexie.engine.candidacy;

import static org.camunda.bpm.engine.impl.util.EnsureUtil.ensureValidIndividualResourceId;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/** Whoever is named by a task is remembered by the task; the engine would write an authorization for each. */
class NoRowsPerTask extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return named("assignee", newAssignee);
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return named("owner", newOwner);
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return named("user", userId);
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return named("group", groupId);
    }

    /** Everybody ({@code *}) is nobody a task could name. */
    private static AuthorizationEntity[] named(String as, String id) {
        if (id != null) {
            ensureValidIndividualResourceId("Cannot name " + id + " as " + as + " of a task", id);
        }
        return new AuthorizationEntity[0];
    }
}
