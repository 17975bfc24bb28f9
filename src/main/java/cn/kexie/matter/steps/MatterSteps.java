package cn.kexie.matter.steps;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.Period;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.casefile.MatterWords;
import cn.kexie.matter.kind.MatterLife;
import cn.kexie.matter.kind.MatterRules;
import cn.kexie.matter.kind.MatterStatus;
import cn.kexie.party.Bodies;
import cn.kexie.publicity.Publicities;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the generic steps of a model do to a case: move it, hand it on, note something, run a period. */
@Service
@Transactional
public class MatterSteps {

    private static final String SYSTEM = "系统";

    private final MatterCases matters;
    private final MatterRules rules;
    private final MatterWords words;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Publicities publicities;
    private final Bodies bodies;

    MatterSteps(
            MatterCases matters,
            MatterRules rules,
            MatterWords words,
            Cases cases,
            Deadlines deadlines,
            Publicities publicities,
            Bodies bodies) {
        this.matters = matters;
        this.rules = rules;
        this.words = words;
        this.cases = cases;
        this.deadlines = deadlines;
        this.publicities = publicities;
        this.bodies = bodies;
    }

    /**
     * Moves the case; an end of its life ends what runs in it.
     *
     * @param step where it then stands, null to leave that; an end is always 已办结
     */
    public void move(String caseNo, MatterLife life, List<String> over, String step) {
        over.forEach(period -> deadlines.end(caseNo, period));
        MatterStatus next = matters.kindOf(caseNo).status(life);
        if (!next.open()) {
            publicities.cancel(caseNo);
            deadlines.endAll(caseNo);
            cases.move(caseNo, next);
        } else if (step == null) {
            cases.move(caseNo, next);
        } else {
            cases.move(caseNo, next, step);
        }
    }

    /** Hands the case to another 科协, whose staff read it from then on, beside those who had it before. */
    public void handTo(String caseNo, String bodyCode) {
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

    /** An entry in the timeline; the text may name fields in braces. */
    public void note(String caseNo, String event, String text) {
        cases.note(caseNo, new CaseEvent(event, words.fill(text, matters.get(caseNo)), SYSTEM));
    }

    /** Tells somebody in the model's words, by an entry in the timeline. */
    public void notify(String caseNo, Addressee to, String event, String text) {
        String told = words.fill(text, matters.get(caseNo));
        cases.note(caseNo, new CaseEvent(event, "通知%s：%s".formatted(to.text(), told), SYSTEM));
    }

    /**
     * Starts a period of the edition's table.
     *
     * @param over periods that are over with it
     * @param step where the case then stands, null to leave that
     */
    public Deadline start(String caseNo, String code, List<String> over, String step) {
        over.forEach(each -> deadlines.end(caseNo, each));
        if (step != null) {
            cases.step(caseNo, step);
        }
        Period period = rules.period(matters.kindOf(caseNo), code);
        return deadlines.start(caseNo, period);
    }

    public void end(String caseNo, String code) {
        deadlines.end(caseNo, code);
    }
}
