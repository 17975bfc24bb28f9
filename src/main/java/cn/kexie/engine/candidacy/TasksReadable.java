package cn.kexie.engine.candidacy;

import java.util.List;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;

/** What the statements of the task list ask about the rights of the person who asks; read by the mapper. */
public class TasksReadable extends AuthorizationCheck {

    private static final long serialVersionUID = 1L;

    private transient List<String> groups = List.of();
    private transient HeldAuthorizations held = new HeldAuthorizations(List.of());

    /** @param groups all of the person's, also those the engine has no authorizations for */
    void of(List<String> groups, HeldAuthorizations held) {
        this.groups = groups;
        this.held = held;
    }

    /** Not every task: somebody asks, not the application, and may not read all. */
    public boolean isLimited() {
        return getShouldPerformAuthorizatioCheck() && (isRevoked() || !held.readsEveryTask());
    }

    public boolean isRevoked() {
        return getShouldPerformAuthorizatioCheck() && isRevokeAuthorizationCheckEnabled();
    }

    public List<String> getGroups() {
        return groups;
    }

    public List<String> getTaskIds() {
        return held.readTasks();
    }

    public List<String> getDefinitionKeys() {
        return held.definitionsWithReadTasks();
    }
}
