package cn.kexie.publicity.process;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.publicity.ObjectionHandling;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 回避: who may not handle an objection cannot even claim it. */
@Component
class RequireImpartialTaskListener implements TaskListener {

    private final ObjectionHandling handling;

    RequireImpartialTaskListener(ObjectionHandling handling) {
        this.handling = handling;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            handling.requireMayHandle(
                    CaseNo.of(task.getExecution().getProcessBusinessKey()),
                    (String) task.getVariable(PublicityVariables.OBJECTION_NO),
                    UserId.of(task.getAssignee()));
        }
    }
}
