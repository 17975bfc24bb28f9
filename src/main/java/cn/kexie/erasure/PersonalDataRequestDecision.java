package cn.kexie.erasure;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Decided;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.PersonalDataErasure;
import cn.kexie.privacy.Requester;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office decides on a request and says why. */
@Service
@Transactional
public class PersonalDataRequestDecision {

    private final Cases cases;
    private final PersonalDataErasure erasure;

    PersonalDataRequestDecision(Cases cases, PersonalDataErasure erasure) {
        this.cases = cases;
        this.erasure = erasure;
    }

    /** Asked a second time it changes nothing: what has been settled waits no longer. */
    public void decide(CaseNo caseNo, RequestDecision decision, Decided task) {
        String reason = task.opinion();
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("/opinion", "OPINION_REQUIRED", "请写明理由，它将答复提出请求的企业");
        }
        cases.lock(caseNo, "作出决定", RequestStatus.PENDING);
        erasure.settle(
                caseNo.value(),
                decision == RequestDecision.AGREE,
                reason,
                Requester.administrator("staff:" + task.userId()));
        cases.opinion(caseNo, task.opinion(decision, "管理员"));
        cases.move(caseNo, decision.status());
        cases.note(caseNo, new CaseEvent(decision.status().name(), "%s：%s".formatted(task.text(), reason), "管理员"));
    }
}
