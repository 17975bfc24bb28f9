package cn.kexie.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Who completes a task.
 *
 * @param userId the engine's user, {@code "system"} when nobody is signed in and nobody is assigned
 * @param role the part before the dot of the group through which the user holds the task, such as {@code review}; {@code
 *     "system"} when there is none
 */
public record TaskActor(String userId, String role) {

    public static final TaskActor SYSTEM = new TaskActor("system", "system");

    private static final String USER = "taskActorUserId";
    private static final String ROLE = "taskActorRole";

    /** For the delegates that follow a task in the same transaction. */
    public static TaskActor of(DelegateExecution execution) {
        return remembered(execution).orElseGet(() -> new TaskActor(user(null), SYSTEM.role()));
    }

    /** For listeners of the task. */
    public static TaskActor of(DelegateTask task) {
        return new TaskActor(user(task.getAssignee()), role(task));
    }

    /** Lets the delegates of this transaction know; transient, so it is never stored. */
    public void rememberIn(VariableScope scope) {
        scope.setVariable(USER, Variables.stringValue(userId, true));
        scope.setVariable(ROLE, Variables.stringValue(role, true));
    }

    private static Optional<TaskActor> remembered(VariableScope scope) {
        return scope.hasVariable(USER)
                ? Optional.of(new TaskActor((String) scope.getVariable(USER), (String) scope.getVariable(ROLE)))
                : Optional.empty();
    }

    private static String user(String assignee) {
        return Optional.ofNullable(authentication())
                .map(Authentication::getUserId)
                .or(() -> Optional.ofNullable(assignee))
                .orElse(SYSTEM.userId());
    }

    private static String role(DelegateTask task) {
        List<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null && mayBeOf(group))
                .toList();
        return groups.isEmpty() ? SYSTEM.role() : groups.get(0).split("\\.", 2)[0];
    }

    private static boolean mayBeOf(String group) {
        Authentication authentication = authentication();
        return authentication == null
                || authentication.getGroupIds() == null
                || authentication.getGroupIds().contains(group);
    }

    private static Authentication authentication() {
        return Context.getCommandContext() == null
                ? null
                : Context.getCommandContext().getAuthentication();
    }
}
