package cn.kexie.membership.process;

import cn.kexie.engine.JsonVariable;
import cn.kexie.engine.Messages;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.membership.removal.MemberRemovalProcess;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Staff may start no process themselves; whether they may propose a removal has been asked before. */
@Component
class CamundaMemberRemovalProcess implements MemberRemovalProcess {

    private static final String KEY = "member-removal";
    private static final String APPEAL_FILED = KEY + ".appealFiled";

    private final RuntimeService runtimeService;
    private final Messages messages;
    private final EngineRights rights;

    CamundaMemberRemovalProcess(RuntimeService runtimeService, Messages messages, EngineRights rights) {
        this.runtimeService = runtimeService;
        this.messages = messages;
        this.rights = rights;
    }

    @Override
    public void appealFiled(CaseNo caseNo) {
        messages.correlate(APPEAL_FILED, caseNo);
    }

    @Override
    public void removalProposed(ProposedRemoval removal) {
        rights.ofNobody(() -> runtimeService.startProcessInstanceByKey(
                KEY,
                removal.caseNo().value(),
                Variables.fromMap(Map.of(
                        MemberRemovalVariables.CASE_NO, removal.caseNo().value(),
                        MemberRemovalVariables.APPLICANT_NAME, removal.applicantName(),
                        MemberRemovalVariables.ASSOCIATION_NO, removal.associationNo(),
                        MemberRemovalVariables.VOTE_KIND, "MEMBER_REMOVAL",
                        MemberRemovalVariables.VOTE_SUBJECT,
                                "是否同意将%s的会员 %s 除名（%s）"
                                        .formatted(removal.applicantName(), removal.memberNo(), removal.caseNo()),
                        MemberRemovalVariables.EXCLUDED_VOTERS, JsonVariable.of(List.of(removal.proposedBy()))))));
    }
}
