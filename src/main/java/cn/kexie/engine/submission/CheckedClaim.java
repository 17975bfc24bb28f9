package cn.kexie.engine.submission;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Claims a task for oneself; a task somebody else holds is refused with that person's account. */
class CheckedClaim extends ClaimTaskCmd {

    private final transient SubmissionCheck check;

    CheckedClaim(SubmissionCheck check, String taskId, String userId) {
        super(taskId, userId);
        this.check = check;
    }

    @Override
    public Void execute(CommandContext context) {
        Tasks.requireNotDelegated(Tasks.locked(taskId, context));
        return super.execute(context);
    }

    @Override
    protected void checkClaimTask(TaskEntity task, CommandContext context) {
        super.checkClaimTask(task, context);
        boolean free = task.getAssignee() == null || task.getAssignee().equals(userId);
        if (!free && (userId != null || !Tasks.isAdministrator(context))) {
            throw Refusal.conflict("ALREADY_CLAIMED", "该任务已由 %s 认领，请从列表中选择其他任务".formatted(task.getAssignee()));
        }
        checkForOneself(context);
        check.requireImpartial(task, userId);
    }

    private void checkForOneself(CommandContext context) {
        Authentication authentication = context.getAuthentication();
        boolean oneself = authentication == null || userId == null || userId.equals(authentication.getUserId());
        if (!oneself && !Tasks.isAdministrator(context)) {
            throw Refusal.of(Reason.FORBIDDEN, "CLAIM_FOR_ANOTHER", "只能为自己认领任务");
        }
    }
}
