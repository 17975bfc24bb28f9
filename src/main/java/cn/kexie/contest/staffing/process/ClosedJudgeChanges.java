package cn.kexie.contest.staffing.process;

import cn.kexie.contest.staffing.JudgeChangeDossier;
import cn.kexie.dossier.ClosedDossier;
import cn.kexie.dossier.DossierSection;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever decides on a change of judges sees whom it concerns and why, and of the contest what everybody may know. */
@Component
class ClosedJudgeChanges implements ClosedDossier {

    private final JudgeChangeDossier changes;

    ClosedJudgeChanges(JudgeChangeDossier changes) {
        this.changes = changes;
    }

    @Override
    public String key() {
        return CamundaJudgeChanges.KEY;
    }

    @Override
    public List<DossierSection> matter(CaseNo caseNo) {
        return changes.sections(caseNo.value());
    }
}
