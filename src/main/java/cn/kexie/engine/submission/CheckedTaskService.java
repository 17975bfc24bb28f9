package cn.kexie.engine.submission;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's task service, with every way to complete, claim or pass on a task checked. */
class CheckedTaskService extends TaskServiceImpl {

    private static final NoExpressions NO_EXPRESSIONS = new NoExpressions();

    private final SubmissionCheck check;

    CheckedTaskService(SubmissionCheck check) {
        this.check = check;
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        commandExecutor.execute(new CheckedCompletion(check, taskId, variables, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return commandExecutor.execute(new CheckedCompletion(check, taskId, variables, true, deserializeValues));
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, null);
    }

    /** Resolving stores variables without completing; the forms are made for completing. */
    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        requireAdministrator();
        super.resolveTask(taskId, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        requireAdministrator();
        super.handleBpmnError(taskId, errorCode, errorMessage, variables);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        requireAdministrator();
        super.handleEscalation(taskId, escalationCode, variables);
    }

    /** A task of a case ends with a decision or with its case; the engine would call the attempt an internal error. */
    @Override
    public void deleteTask(String taskId) {
        commandExecutor.execute(context -> {
            if (Tasks.existing(taskId, context).getExecutionId() != null) {
                throw Refusal.of(Reason.FORBIDDEN, "TASK_OF_A_CASE", "案件中的任务不能删除，请在表单中作出决定后办结");
            }
            return null;
        });
        super.deleteTask(taskId);
    }

    @Override
    public TaskQuery createTaskQuery() {
        TaskQueryImpl query = new TaskQueryImpl(commandExecutor);
        query.addValidator(NO_EXPRESSIONS);
        return query;
    }

    @Override
    public void claim(String taskId, String userId) {
        commandExecutor.execute(new CheckedClaim(check, taskId, userId));
    }

    /** Giving a task back is the claimant's right; giving it to somebody is the administrator's. */
    @Override
    public void setAssignee(String taskId, String userId) {
        commandExecutor.execute(context -> {
            TaskEntity task = Tasks.locked(taskId, context);
            Tasks.requireNotDelegated(task);
            AssignTaskCmd assign = new AssignTaskCmd(taskId, userId);
            return userId == null && isClaimant(task, context)
                    ? context.runWithoutAuthorization(assign)
                    : assign.execute(context);
        });
    }

    private void requireAdministrator() {
        commandExecutor.execute(context -> {
            if (!Tasks.isAdministrator(context)) {
                throw Refusal.of(Reason.FORBIDDEN, "ADMINISTRATOR_ONLY", "只有系统管理员可以这样处理任务，请在表单中作出决定后办结");
            }
            return null;
        });
    }

    private static boolean isClaimant(TaskEntity task, CommandContext context) {
        Authentication authentication = context.getAuthentication();
        return authentication != null
                && authentication.getUserId() != null
                && authentication.getUserId().equals(task.getAssignee());
    }
}
