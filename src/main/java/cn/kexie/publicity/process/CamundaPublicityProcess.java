package cn.kexie.publicity.process;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.PublicityProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaPublicityProcess implements PublicityProcess {

    private static final String OBJECTION_FILED = "publicity.objectionFiled";

    private final RuntimeService runtime;

    CamundaPublicityProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Several objections may be handled side by side, each in a scope of its own. */
    @Override
    public void objectionFiled(CaseNo caseNo, String objectionNo) {
        runtime.createMessageCorrelation(OBJECTION_FILED)
                .processInstanceBusinessKey(caseNo.value())
                .setVariableToTriggeredScope(PublicityVariables.OBJECTION_NO, objectionNo)
                .correlate();
    }
}
