package cn.kexie.publicity.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.ObjectionHandling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记异议处理期限. */
@Component
class OpenObjectionDelegate implements JavaDelegate {

    private final ObjectionHandling handling;

    OpenObjectionDelegate(ObjectionHandling handling) {
        this.handling = handling;
    }

    /** Local: every objection has a deadline of its own. */
    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariablesLocal(
                DeadlineVariables.of(handling.deadline(CaseNo.of(execution.getProcessBusinessKey()))));
    }
}
