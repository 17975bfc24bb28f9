package cn.kexie.membership.reconfirmation.process;

import cn.kexie.membership.reconfirmation.MemberReconfirmation;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 结束换届登记，没有登记的会员资格终止. */
@Component
class ConcludeReconfirmationDelegate implements JavaDelegate {

    private final MemberReconfirmation reconfirmation;

    ConcludeReconfirmationDelegate(MemberReconfirmation reconfirmation) {
        this.reconfirmation = reconfirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reconfirmation.conclude(CaseNo.of(execution.getProcessBusinessKey()));
    }
}
