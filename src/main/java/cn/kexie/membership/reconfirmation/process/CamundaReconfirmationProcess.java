package cn.kexie.membership.reconfirmation.process;

import cn.kexie.engine.access.EngineRights;
import cn.kexie.membership.reconfirmation.ReconfirmationProcess;
import cn.kexie.platform.identity.CaseNo;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Staff may start no process themselves; whether they may open a round has been asked before. */
@Component
class CamundaReconfirmationProcess implements ReconfirmationProcess {

    private final RuntimeService runtimeService;
    private final EngineRights rights;

    CamundaReconfirmationProcess(RuntimeService runtimeService, EngineRights rights) {
        this.runtimeService = runtimeService;
        this.rights = rights;
    }

    @Override
    public void opened(CaseNo caseNo, String applicantName, String associationNo) {
        rights.ofNobody(() -> runtimeService.startProcessInstanceByKey(
                "member-reconfirmation",
                caseNo.value(),
                Map.of(
                        ReconfirmationVariables.CASE_NO, caseNo.value(),
                        ReconfirmationVariables.APPLICANT_NAME, applicantName,
                        ReconfirmationVariables.ASSOCIATION_NO, associationNo)));
    }
}
