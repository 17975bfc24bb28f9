package cn.kexie.engine;

import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDecorator;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

/** Sets a task's due date from its expression once more; the engine itself reads it only when the task is created. */
class DueDateRenewal implements Command<Void> {

    private final String taskId;

    DueDateRenewal(String taskId) {
        this.taskId = taskId;
    }

    @Override
    public Void execute(CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task != null && task.getTaskDefinition() != null) {
            ExpressionManager expressions =
                    context.getProcessEngineConfiguration().getExpressionManager();
            new DueDate(task.getTaskDefinition(), expressions).renew(task);
            task.triggerUpdateEvent();
        }
        return null;
    }

    private static final class DueDate extends TaskDecorator {

        DueDate(TaskDefinition definition, ExpressionManager expressions) {
            super(definition, expressions);
        }

        void renew(TaskEntity task) {
            initializeTaskDueDate(task, task.getExecution());
        }
    }
}
