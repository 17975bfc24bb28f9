package cn.kexie.matter.steps;

import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.casefile.MatterWords;
import cn.kexie.party.Bodies;
import cn.kexie.platform.identity.CaseNo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What only the case of a matter is: handed on from the 科协 that recommends to the one that decides, and told of. */
@Service
@Transactional
public class MatterSteps {

    private static final String SYSTEM = "系统";

    private final MatterCases matters;
    private final MatterWords words;
    private final Cases cases;
    private final Bodies bodies;

    MatterSteps(MatterCases matters, MatterWords words, Cases cases, Bodies bodies) {
        this.matters = matters;
        this.words = words;
        this.cases = cases;
        this.bodies = bodies;
    }

    /** Hands the case to another 科协, whose staff read it from then on, beside those who had it before. */
    public void handTo(CaseNo caseNo, String bodyCode) {
        Authority before = cases.lock(caseNo).authority();
        if (before.code().equals(bodyCode)) {
            return;
        }
        Authority next = bodies.find(bodyCode)
                .map(body -> new Authority(body.code(), body.name()))
                .orElseThrow(() -> new IllegalStateException("no body " + bodyCode));
        cases.involve(caseNo, before);
        cases.transfer(caseNo, next);
        cases.note(caseNo, new CaseEvent("HANDED_ON", "已报送%s办理".formatted(next.name()), SYSTEM));
    }

    /** Tells somebody in the model's words, by an entry in the timeline. */
    public void notify(CaseNo caseNo, Addressee to, String event, String text) {
        String told = words.fill(text, matters.get(caseNo));
        cases.note(caseNo, new CaseEvent(event, "通知%s：%s".formatted(to.text(), told), SYSTEM));
    }
}
