package cn.kexie.establishment.process;

import cn.kexie.engine.Messages;
import cn.kexie.establishment.EstablishmentProcess;
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
                application.caseNo(),
                Map.of(
                        EstablishmentVariables.CASE_NO, application.caseNo(),
                        EstablishmentVariables.APPLICANT_NAME, application.applicantName(),
                        EstablishmentVariables.AUTHORITY_CODE, application.authorityCode(),
                        EstablishmentVariables.OWNERSHIP_TYPE,
                                application.ownershipType().name()));
    }

    @Override
    public void meetingReported(String caseNo) {
        messages.correlate(MEETING_REPORTED, caseNo);
    }

    @Override
    public void withdrawn(String caseNo) {
        messages.correlate(WITHDRAWN, caseNo);
    }
}
