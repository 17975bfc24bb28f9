package cn.kexie.membership.transfer.process;

import cn.kexie.membership.transfer.MemberTransferAgreement;
import cn.kexie.membership.transfer.MemberTransferAgreement.Agreed;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 确定生效日期. */
@Component
class AgreeTransferDelegate implements JavaDelegate {

    private final MemberTransferAgreement agreement;

    AgreeTransferDelegate(MemberTransferAgreement agreement) {
        this.agreement = agreement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Agreed agreed = agreement.agree(CaseNo.of(execution.getProcessBusinessKey()));
        execution.setVariable(MemberTransferVariables.TRANSFER_DUE, agreed.due());
        execution.setVariable(
                MemberTransferVariables.TRANSFER_EFFECTIVE,
                agreed.effectiveOn()
                        .atStartOfDay(ChinaTime.ZONE)
                        .toOffsetDateTime()
                        .toString());
    }
}
