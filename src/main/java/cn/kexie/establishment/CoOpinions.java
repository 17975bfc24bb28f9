package cn.kexie.establishment;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Opinion;
import cn.kexie.casefile.Reasons;
import cn.kexie.party.Bodies;
import cn.kexie.party.Body;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 征求意见: the answer of 工商联 or 国资委, or its silence. */
@Service
@Transactional
public class CoOpinions {

    private final Establishments establishments;
    private final Cases cases;
    private final Bodies bodies;

    CoOpinions(Establishments establishments, Cases cases, Bodies bodies) {
        this.establishments = establishments;
        this.cases = cases;
        this.bodies = bodies;
    }

    public void record(String caseNo, CoOpinionDecision decision, String opinion, String userId) {
        cases.lock(caseNo);
        Reasons.require(decision.needsReason(), decision.text(), opinion);
        String partner = partner(caseNo);
        cases.opinion(caseNo, given(decision.name(), decision.text(), opinion, partner, userId));
        cases.note(caseNo, new CaseEvent("CO_OPINION_GIVEN", "%s已答复：%s".formatted(partner, decision.text()), "征求意见单位"));
    }

    /** Silence until the end of the period counts as no objection, with a written trace. */
    public void recordSilence(String caseNo) {
        cases.lock(caseNo);
        String partner = partner(caseNo);
        cases.opinion(caseNo, given("SILENT", "逾期未答复，视为无异议", null, partner, null));
        cases.note(caseNo, new CaseEvent("CO_OPINION_SILENT", "%s逾期未答复，视为无异议".formatted(partner), "系统"));
    }

    private String partner(String caseNo) {
        return bodies.find(establishments.get(caseNo).coOpinionBody())
                .map(Body::name)
                .orElseThrow();
    }

    private static Opinion given(String decision, String decisionText, String opinion, String partner, String userId) {
        return new Opinion("userTask_giveCoOpinion", "出具征求意见答复", decision, decisionText, opinion, partner, userId);
    }
}
