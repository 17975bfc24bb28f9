package cn.kexie.membership.roster.process;

import cn.kexie.engine.Messages;
import cn.kexie.membership.roster.RosterProcess;
import cn.kexie.platform.identity.CaseNo;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaRosterProcess implements RosterProcess {

    private static final String KEY = "member-roster";
    private static final String ASSOCIATION_CANCELLED = KEY + ".associationCancelled";
    private static final String WITHDRAWN = KEY + ".withdrawn";

    private final RuntimeService runtimeService;
    private final Messages messages;

    CamundaRosterProcess(RuntimeService runtimeService, Messages messages) {
        this.runtimeService = runtimeService;
        this.messages = messages;
    }

    @Override
    public void rosterFiled(FiledRoster roster) {
        runtimeService.startProcessInstanceByKey(
                KEY,
                roster.caseNo().value(),
                Map.of(
                        RosterVariables.CASE_NO, roster.caseNo().value(),
                        RosterVariables.APPLICANT_NAME, roster.applicantName(),
                        RosterVariables.ASSOCIATION_NO, roster.associationNo(),
                        RosterVariables.VOTE_KIND, "MEMBER_ADMISSION",
                        RosterVariables.VOTE_SUBJECT,
                                "是否同意%s名册中提交表决的人员入会（%s）".formatted(roster.applicantName(), roster.caseNo())));
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
