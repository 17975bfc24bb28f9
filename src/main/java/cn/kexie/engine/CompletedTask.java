package cn.kexie.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The task that has just been completed, in the words of the model and the form of its release.
 *
 * @param key its id in the model
 * @param name as the model names it
 * @param decision how the record words what was chosen in field {@code decision}; null when nothing was
 * @param userId who completed it, {@code "system"} when nobody is signed in and nobody is assigned
 */
public record CompletedTask(String key, String name, String decision, String userId) {

    private static final String NOBODY = "system";

    private static final String KEY = "completedTaskKey";
    private static final String NAME = "completedTaskName";
    private static final String DECISION = "completedTaskDecision";
    private static final String USER = "completedTaskUserId";

    public static CompletedTask of(DelegateTask task, String decision) {
        return new CompletedTask(task.getTaskDefinitionKey(), task.getName(), decision, user(task.getAssignee()));
    }

    /** For the listeners and delegates that follow the completion in the same transaction. */
    public static CompletedTask of(VariableScope scope) {
        return new CompletedTask(
                (String) scope.getVariable(KEY),
                (String) scope.getVariable(NAME),
                (String) scope.getVariable(DECISION),
                Optional.ofNullable((String) scope.getVariable(USER)).orElseGet(() -> user(null)));
    }

    /** Lets them know; transient, so it is never stored. */
    public void rememberIn(VariableScope scope) {
        scope.setVariable(KEY, Variables.stringValue(key, true));
        scope.setVariable(NAME, Variables.stringValue(name, true));
        scope.setVariable(DECISION, Variables.stringValue(decision, true));
        scope.setVariable(USER, Variables.stringValue(userId, true));
    }

    private static String user(String assignee) {
        return Optional.ofNullable(authentication())
                .map(Authentication::getUserId)
                .or(() -> Optional.ofNullable(assignee))
                .orElse(NOBODY);
    }

    private static Authentication authentication() {
        return Context.getCommandContext() == null
                ? null
                : Context.getCommandContext().getAuthentication();
    }
}
