package cn.kexie.step;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.identity.CaseNo;
import org.springframework.stereotype.Component;

/** What steps of every kind do beside their deed: end periods, say where the case stands, tell the timeline. */
@Component
class StepTimeline {

    private final StepSentences sentences;
    private final Cases cases;
    private final Deadlines deadlines;

    StepTimeline(StepSentences sentences, Cases cases, Deadlines deadlines) {
        this.sentences = sentences;
        this.cases = cases;
        this.deadlines = deadlines;
    }

    /** Ends what is over, and says where the case then stands. */
    void leave(CaseNo caseNo, Alongside alongside) {
        alongside.over().forEach(period -> deadlines.end(caseNo, period));
        if (alongside.stands() != null) {
            cases.step(caseNo, alongside.stands());
        }
    }

    void tell(CaseFile file, Alongside alongside) {
        if (alongside.event() != null) {
            say(file.caseNo(), alongside, sentences.fill(alongside.event().text(), file));
        }
    }

    /** As above, where one word of the sentence is known to who tells. */
    void tell(CaseFile file, Alongside alongside, String name, String word) {
        if (alongside.event() != null) {
            String said = alongside.event().text();
            say(file.caseNo(), alongside, sentences.fill(said, file, name, word));
        }
    }

    /** What somebody wrote in his own words follows the first colon. */
    private void say(CaseNo caseNo, Alongside alongside, String sentence) {
        String answer = alongside.answer();
        String text = answer == null || answer.isBlank() ? sentence : sentence + "：" + answer;
        cases.note(
                caseNo,
                new CaseEvent(alongside.event().event(), text, alongside.event().by()));
    }
}
