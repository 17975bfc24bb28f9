package cn.kexie.erasure.process;

import cn.kexie.engine.access.EngineRights;
import cn.kexie.erasure.PersonalDataRequestProcess;
import cn.kexie.platform.identity.CaseNo;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaPersonalDataRequestProcess implements PersonalDataRequestProcess {

    private final RuntimeService runtimeService;
    private final EngineRights rights;

    CamundaPersonalDataRequestProcess(RuntimeService runtimeService, EngineRights rights) {
        this.runtimeService = runtimeService;
        this.rights = rights;
    }

    @Override
    public void requestFiled(CaseNo caseNo, String applicantName) {
        rights.ofNobody(() -> runtimeService.startProcessInstanceByKey(
                "personal-data-request",
                caseNo.value(),
                Map.of(
                        PersonalDataRequestVariables.CASE_NO,
                        caseNo.value(),
                        PersonalDataRequestVariables.APPLICANT_NAME,
                        applicantName)));
    }
}
