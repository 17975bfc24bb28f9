package cn.kexie.matter.followup;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.filing.MatterProcess;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申请复核: once, while the process waits for it. */
@Service
@Transactional
public class MatterAppeal {

    private final MatterCases matters;
    private final Cases cases;
    private final MatterProcess process;

    MatterAppeal(MatterCases matters, Cases cases, MatterProcess process) {
        this.matters = matters;
        this.cases = cases;
        this.process = process;
    }

    /** @param reason of the applicant, shown to whoever hears the appeal */
    public void file(CaseNo caseNo, String reason) {
        matters.kindOf(caseNo);
        cases.lock(caseNo);
        if (!process.awaits(caseNo, MatterKind.APPEAL_FILED)) {
            throw Refusal.conflict("NO_APPEAL_NOW", "案件 %s 现在不能申请复核：只有对不利的决定，在规定的期限内可以申请一次".formatted(caseNo));
        }
        cases.note(caseNo, new CaseEvent("APPEAL_FILED", "申请人申请复核：%s".formatted(reason), "申请人"));
        process.appealFiled(caseNo);
    }
}
