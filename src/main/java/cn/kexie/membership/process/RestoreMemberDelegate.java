package cn.kexie.membership.process;

import cn.kexie.membership.removal.MemberRemovalAppeal;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 撤销除名，恢复会员资格. */
@Component
class RestoreMemberDelegate implements JavaDelegate {

    private final MemberRemovalAppeal appeal;

    RestoreMemberDelegate(MemberRemovalAppeal appeal) {
        this.appeal = appeal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appeal.restore(CaseNo.of(execution.getProcessBusinessKey()));
    }
}
