package cn.kexie.membership.transfer.process;

import cn.kexie.membership.transfer.MemberTransferEffect;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 转会生效：原会员资格终止，在转入方登记入册. */
@Component
class TransferMemberDelegate implements JavaDelegate {

    private final MemberTransferEffect effect;

    TransferMemberDelegate(MemberTransferEffect effect) {
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                MemberTransferVariables.TRANSFERRED, effect.transfer(CaseNo.of(execution.getProcessBusinessKey())));
    }
}
