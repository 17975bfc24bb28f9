package cn.kexie.acceptance.process;

import cn.kexie.acceptance.Acceptance;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 移送有管辖权的科协. */
@Component
class TransferCaseDelegate implements JavaDelegate {

    private final Acceptance acceptance;

    TransferCaseDelegate(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String target = SubmittedAnswers.of(execution).text(AcceptanceVariables.TRANSFER_TO);
        String authorityCode = acceptance.transfer(CaseNo.of(execution.getProcessBusinessKey()), target);
        execution.setVariable(AcceptanceVariables.AUTHORITY_CODE, authorityCode);
        execution.setVariable(AcceptanceVariables.EXAMINER_GROUP, "acceptance." + authorityCode);
    }
}
