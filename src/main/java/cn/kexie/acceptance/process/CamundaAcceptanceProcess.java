package cn.kexie.acceptance.process;

import cn.kexie.acceptance.AcceptanceProcess;
import cn.kexie.engine.Messages;
import cn.kexie.platform.identity.CaseNo;
import org.springframework.stereotype.Component;

@Component
class CamundaAcceptanceProcess implements AcceptanceProcess {

    private static final String CORRECTIONS_SUBMITTED = "acceptance.correctionsSubmitted";

    private final Messages messages;

    CamundaAcceptanceProcess(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void correctionsSubmitted(CaseNo caseNo) {
        messages.correlate(CORRECTIONS_SUBMITTED, caseNo);
    }
}
