package cn.kexie.membership.life.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.membership.life.MemberReconfirmation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动换届登记期限. */
@Component
class OpenReconfirmationDelegate implements JavaDelegate {

    private final MemberReconfirmation reconfirmation;

    OpenReconfirmationDelegate(MemberReconfirmation reconfirmation) {
        this.reconfirmation = reconfirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(DeadlineVariables.of(reconfirmation.openPeriod(execution.getProcessBusinessKey())));
    }
}
