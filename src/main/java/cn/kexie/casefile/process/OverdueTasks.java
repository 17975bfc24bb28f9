package cn.kexie.casefile.process;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.engine.TaskEscalated;
import cn.kexie.engine.TaskReminded;
import cn.kexie.platform.identity.CaseNo;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes in the timeline that a task was waited for too long. Tasks of something else than a case are passed over. */
@Component
class OverdueTasks {

    private final Cases cases;

    OverdueTasks(Cases cases) {
        this.cases = cases;
    }

    @EventListener
    void reminded(TaskReminded task) {
        note(task.caseNo(), new CaseEvent("TASK_REMINDED", "已催办：%s".formatted(task.taskName()), "系统"));
    }

    @EventListener
    void escalated(TaskEscalated task) {
        note(task.caseNo(), new CaseEvent("TASK_ESCALATED", "已超时督办：%s".formatted(task.taskName()), "系统"));
    }

    private void note(CaseNo caseNo, CaseEvent event) {
        if (caseNo != null && cases.find(caseNo).isPresent()) {
            cases.note(caseNo, event);
        }
    }
}
