package cn.kexie.establishment.process;

import cn.kexie.engine.Messages;
import cn.kexie.establishment.EstablishmentProcess;
import cn.kexie.platform.identity.CaseNo;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaEstablishmentProcess implements EstablishmentProcess {

    private static final String KEY = "association-establishment";
    private static final String MEETING_REPORTED = KEY + ".meetingReported";
    private static final String WITHDRAWN = KEY + ".withdrawn";

    private final RuntimeService runtimeService;
    private final Messages messages;

    CamundaEstablishmentProcess(RuntimeService runtimeService, Messages messages) {
        this.runtimeService = runtimeService;
        this.messages = messages;
    }

    @Override
    public void applicationFiled(FiledApplication application) {
        runtimeService.startProcessInstanceByKey(
                KEY,
                application.caseNo().value(),
                Map.of(
                        EstablishmentVariables.CASE_NO, application.caseNo().value(),
                        EstablishmentVariables.APPLICANT_NAME, application.applicantName(),
                        EstablishmentVariables.AUTHORITY_CODE, application.authorityCode(),
                        EstablishmentVariables.OWNERSHIP_TYPE,
                                application.ownershipType().name()));
    }

    @Override
    public void meetingReported(CaseNo caseNo) {
        messages.correlate(MEETING_REPORTED, caseNo);
    }

    @Override
    public void withdrawn(CaseNo caseNo) {
        messages.correlate(WITHDRAWN, caseNo);
    }
}
