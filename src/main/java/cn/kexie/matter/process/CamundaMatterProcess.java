package cn.kexie.matter.process;

import cn.kexie.engine.Messages;
import cn.kexie.matter.filing.MatterProcess;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.platform.identity.CaseNo;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaMatterProcess implements MatterProcess {

    private final RuntimeService runtimeService;
    private final Messages messages;

    CamundaMatterProcess(RuntimeService runtimeService, Messages messages) {
        this.runtimeService = runtimeService;
        this.messages = messages;
    }

    @Override
    public void applicationFiled(MatterKind kind, CaseNo caseNo, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("caseNo", caseNo.value());
        runtimeService.startProcessInstanceById(kind.definitionId(), caseNo.value(), all);
    }

    @Override
    public void withdrawn(CaseNo caseNo) {
        messages.correlate(MatterKind.WITHDRAWN, caseNo);
    }

    @Override
    public boolean awaits(CaseNo caseNo, String message) {
        return runtimeService
                        .createExecutionQuery()
                        .processInstanceBusinessKey(caseNo.value())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    @Override
    public void appealFiled(CaseNo caseNo) {
        messages.correlate(MatterKind.APPEAL_FILED, caseNo);
    }

    @Override
    public void paperSubmitted(CaseNo caseNo, String form, Map<String, Object> variables) {
        messages.correlate(MatterKind.SUBMITTED + form, caseNo, variables);
    }
}
