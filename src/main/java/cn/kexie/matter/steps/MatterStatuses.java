package cn.kexie.matter.steps;

import cn.kexie.casefile.CaseStatus;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.kind.MatterLife;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseStatuses;
import java.util.List;
import org.springframework.stereotype.Component;

/** The one life of matters, in the words of the edition of the case. */
@Component
class MatterStatuses implements CaseStatuses {

    private final MatterCases matters;

    MatterStatuses(MatterCases matters) {
        this.matters = matters;
    }

    @Override
    public String procedure() {
        return DECLARED;
    }

    @Override
    public List<CaseStatus> statuses(CaseNo caseNo) {
        return matters.kindOf(caseNo).status(MatterLife.SUBMITTED).all();
    }
}
