package cn.kexie.handling;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.Collections;
import org.springframework.stereotype.Component;

/** The tasks somebody may do something with: those he holds, and for some operations those of his groups. */
@Component
class TasksAtHand {

    private final OperableTasks tasks;

    TasksAtHand(OperableTasks tasks) {
        this.tasks = tasks;
    }

    /** A task of this person or of one of his groups, else 404 UNKNOWN_TASK; 409 NOT_ALLOWED unless its diagram allows it. */
    OperableTask shared(String taskId, Operation operation, StaffPrincipal staff) {
        OperableTask task = shared(taskId, staff);
        if (!task.allows(operation)) {
            throw Refusal.conflict("NOT_ALLOWED", "“%s”这一步不能%s：流程图没有允许".formatted(task.name(), operation.text()));
        }
        return task;
    }

    /** As above, and claimed by this person. */
    OperableTask held(String taskId, Operation operation, StaffPrincipal staff) {
        OperableTask task = shared(taskId, operation, staff);
        requireHeld(task, staff);
        return task;
    }

    OperableTask shared(String taskId, StaffPrincipal staff) {
        return tasks.find(taskId)
                .filter(task -> isShared(task, staff))
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_TASK", "没有找到该任务，它可能已经办结，或者不属于您的组，请刷新任务列表"));
    }

    static void requireHeld(OperableTask task, StaffPrincipal staff) {
        if (task.isDelegated()) {
            throw Refusal.conflict("DELEGATED", "“%s”已经委派，请在对方交回意见或者您收回以后再办理".formatted(task.name()));
        }
        if (!staff.userId().value().equals(task.holder())) {
            throw Refusal.conflict("NOT_CLAIMED", "请先认领“%s”，再这样办理".formatted(task.name()));
        }
    }

    private static boolean isShared(OperableTask task, StaffPrincipal staff) {
        return staff.userId().value().equals(task.holder())
                || staff.userId().value().equals(task.owner())
                || !Collections.disjoint(task.groups(), staff.groups());
    }
}
