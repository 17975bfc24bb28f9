package cn.kexie.establishment;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Decided;
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

    public void record(String caseNo, CoOpinionDecision decision, Decided task) {
        cases.lock(caseNo);
        task.requireReason(decision.needsReason());
        String partner = partner(caseNo);
        cases.opinion(caseNo, task.opinion(decision, partner));
        cases.note(caseNo, new CaseEvent("CO_OPINION_GIVEN", "%s已答复：%s".formatted(partner, task.text()), "征求意见单位"));
    }

    /** Silence until the end of the period counts as no objection, with a written trace. */
    public void recordSilence(String caseNo, Decided silence) {
        cases.lock(caseNo);
        String partner = partner(caseNo);
        cases.opinion(caseNo, silence.opinion("SILENT", partner));
        cases.note(caseNo, new CaseEvent("CO_OPINION_SILENT", partner + silence.text(), "系统"));
    }

    private String partner(String caseNo) {
        return bodies.find(establishments.get(caseNo).coOpinionBody())
                .map(Body::name)
                .orElseThrow();
    }
}
