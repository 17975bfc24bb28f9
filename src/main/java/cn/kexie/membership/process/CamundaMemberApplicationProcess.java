package cn.kexie.membership.process;

import cn.kexie.engine.Messages;
import cn.kexie.membership.admission.MemberApplicationProcess;
import cn.kexie.platform.identity.CaseNo;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaMemberApplicationProcess implements MemberApplicationProcess {

    private static final String KEY = "member-application";
    private static final String APPEAL_FILED = KEY + ".appealFiled";
    private static final String WITHDRAWN = KEY + ".withdrawn";

    private static final String ASSOCIATION_CANCELLED = KEY + ".associationCancelled";

    private final RuntimeService runtimeService;
    private final Messages messages;

    CamundaMemberApplicationProcess(RuntimeService runtimeService, Messages messages) {
        this.runtimeService = runtimeService;
        this.messages = messages;
    }

    @Override
    public void applicationFiled(FiledApplication application) {
        runtimeService.startProcessInstanceByKey(
                KEY,
                application.caseNo().value(),
                Map.of(
                        MemberApplicationVariables.CASE_NO, application.caseNo().value(),
                        MemberApplicationVariables.APPLICANT_NAME, application.applicantName(),
                        MemberApplicationVariables.ASSOCIATION_NO, application.associationNo(),
                        MemberApplicationVariables.VOTE_KIND, "MEMBER_ADMISSION",
                        MemberApplicationVariables.VOTE_SUBJECT,
                                "是否同意%s申报的人员入会（%s）".formatted(application.applicantName(), application.caseNo())));
    }

    @Override
    public void appealFiled(CaseNo caseNo) {
        messages.correlate(APPEAL_FILED, caseNo);
    }

    @Override
    public void associationCancelled(CaseNo caseNo) {
        messages.correlate(ASSOCIATION_CANCELLED, caseNo);
    }

    @Override
    public void withdrawn(CaseNo caseNo) {
        messages.correlate(WITHDRAWN, caseNo);
    }
}
