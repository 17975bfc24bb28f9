package cn.kexie.contest.staffing.process;

import cn.kexie.casefile.ClosedProcess;
import cn.kexie.casefile.DossierSection;
import cn.kexie.contest.staffing.JudgeChangeDossier;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever decides on a change of judges sees whom it concerns and why, and of the contest what everybody may know. */
@Component
class ClosedJudgeChanges implements ClosedProcess {

    private final JudgeChangeDossier changes;

    ClosedJudgeChanges(JudgeChangeDossier changes) {
        this.changes = changes;
    }

    @Override
    public String key() {
        return CamundaJudgeChanges.KEY;
    }

    @Override
    public List<DossierSection> matter(String caseNo) {
        return changes.sections(caseNo);
    }
}
