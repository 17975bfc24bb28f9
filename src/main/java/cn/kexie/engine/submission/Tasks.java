package cn.kexie.engine.submission;

import cn.kexie.platform.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;

/** Open tasks, and a clear word about those that are not open any more. */
public final class Tasks {

    private Tasks() {}

    /**
     * Refused with 404 UNKNOWN_TASK unless there is or was such a task.
     *
     * @param open whether one that is done is not there either
     */
    public static void require(ProcessEngine engine, String taskId, boolean open) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            if (context.getTaskManager().findTaskById(taskId) == null) {
                Refusal missing = missing(taskId, context);
                if (open || missing.reason() == Refusal.Reason.UNKNOWN) {
                    throw Refusal.unknown("UNKNOWN_TASK", missing.detail());
                }
            }
            return null;
        });
    }

    static TaskEntity existing(String taskId, CommandContext context) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw missing(taskId, context);
        }
        return task;
    }

    /**
     * The task, for this transaction alone. Without the lock somebody else's commit may fall between two reads of the
     * engine, which then fails on an execution or a candidate that is gone instead of telling of a conflict.
     */
    static TaskEntity locked(String taskId, CommandContext context) {
        if (taskId != null) {
            lock(taskId, context);
        }
        return existing(taskId, context);
    }

    private static void lock(String taskId, CommandContext context) {
        String table = context.getProcessEngineConfiguration().getDatabaseTablePrefix() + "ACT_RU_TASK";
        Connection connection = context.getDbSqlSession().getSqlSession().getConnection();
        try (PreparedStatement lock =
                connection.prepareStatement("select ID_ from " + table + " where ID_ = ? for update")) {
            lock.setString(1, taskId);
            lock.execute();
        } catch (SQLException failure) {
            throw new ProcessEngineException("任务 " + taskId + " 无法锁定", failure);
        }
    }

    /** A delegated task is with an adviser, who gives his opinion and decides nothing; then its owner has it back. */
    static void requireNotDelegated(TaskEntity task) {
        if (task.getDelegationState() == DelegationState.PENDING) {
            throw Refusal.conflict(
                    "DELEGATED", "“%s”由 %s 委派提出意见，请用“交回意见”交回，由委派人办结".formatted(task.getName(), task.getOwner()));
        }
    }

    /** Calls from within the application count as the administrator's. */
    static boolean isAdministrator(CommandContext context) {
        Authentication authentication = context.getAuthentication();
        return authentication == null
                || authentication.getUserId() == null
                || context.getAuthorizationManager().isCamundaAdmin(authentication);
    }

    private static Refusal missing(String taskId, CommandContext context) {
        return Optional.ofNullable(taskId)
                .map(id -> context.runWithoutAuthorization(
                        () -> context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(id)))
                .filter(task -> task.getEndTime() != null)
                .map(Tasks::done)
                .orElseGet(() -> Refusal.unknown("UNKNOWN_TASK", "没有这个任务，请刷新任务列表"));
    }

    private static Refusal done(HistoricTaskInstanceEntity task) {
        boolean completed = "completed".equals(task.getDeleteReason());
        String detail = completed
                ? "该任务已由 %s 办结，请刷新任务列表"
                        .formatted(Optional.ofNullable(task.getAssignee()).orElse("系统"))
                : "该任务已因期满或案件变化而结束，请刷新任务列表";
        return Refusal.conflict("TASK_DONE", detail);
    }
}
