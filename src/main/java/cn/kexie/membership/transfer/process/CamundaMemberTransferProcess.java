package cn.kexie.membership.transfer.process;

import cn.kexie.engine.Messages;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.membership.transfer.MemberTransferProcess;
import cn.kexie.platform.identity.CaseNo;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Staff may start no process themselves; whether they may propose a transfer has been asked before. */
@Component
class CamundaMemberTransferProcess implements MemberTransferProcess {

    private static final String KEY = "member-transfer";
    private static final String ENDED = KEY + ".ended";

    private final RuntimeService runtimeService;
    private final Messages messages;
    private final EngineRights rights;

    CamundaMemberTransferProcess(RuntimeService runtimeService, Messages messages, EngineRights rights) {
        this.runtimeService = runtimeService;
        this.messages = messages;
        this.rights = rights;
    }

    @Override
    public void transferProposed(ProposedTransfer transfer) {
        rights.ofNobody(() -> runtimeService.startProcessInstanceByKey(
                KEY,
                transfer.caseNo().value(),
                Map.of(
                        MemberTransferVariables.CASE_NO, transfer.caseNo().value(),
                        MemberTransferVariables.APPLICANT_NAME, transfer.applicantName(),
                        MemberTransferVariables.TO_ASSOCIATION_NO, transfer.toAssociationNo())));
    }

    @Override
    public void ended(CaseNo caseNo) {
        rights.ofNobody(() -> {
            messages.correlate(ENDED, caseNo);
            return caseNo;
        });
    }
}
