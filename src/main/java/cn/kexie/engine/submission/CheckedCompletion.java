package cn.kexie.engine.submission;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/** Completes a task after the check, in the same transaction, with the answers the check lets through. */
class CheckedCompletion extends CompleteTaskCmd {

    private final transient SubmissionCheck check;

    CheckedCompletion(
            SubmissionCheck check, String taskId, Map<String, Object> variables, boolean answer, boolean deserialize) {
        super(taskId, variables, answer, deserialize);
        this.check = check;
    }

    @Override
    public VariableMap execute(CommandContext context) {
        Tasks.locked(taskId, context);
        return super.execute(context);
    }

    @Override
    protected void checkCompleteTask(TaskEntity task, CommandContext context) {
        super.checkCompleteTask(task, context);
        variables = check.check(task, variables, context);
    }
}
