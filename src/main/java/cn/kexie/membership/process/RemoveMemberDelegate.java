package cn.kexie.membership.process;

import cn.kexie.membership.removal.MemberRemoval;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记除名并收回会员证. */
@Component
class RemoveMemberDelegate implements JavaDelegate {

    private final MemberRemoval removal;

    RemoveMemberDelegate(MemberRemoval removal) {
        this.removal = removal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        removal.remove(CaseNo.of(execution.getProcessBusinessKey()));
    }
}
