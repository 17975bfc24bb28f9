package cn.kexie.matter.followup;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.filing.MatterProcess;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterLife;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤回: at any step before the decision, where the model draws a way out for it. */
@Service
@Transactional
public class MatterWithdrawal {

    private final MatterCases matters;
    private final Cases cases;
    private final MatterProcess process;

    MatterWithdrawal(MatterCases matters, Cases cases, MatterProcess process) {
        this.matters = matters;
        this.cases = cases;
        this.process = process;
    }

    /** @param reason of the applicant, shown to the reviewers */
    public void withdraw(CaseNo caseNo, String reason) {
        MatterKind kind = matters.kindOf(caseNo);
        cases.lock(
                caseNo,
                "撤回",
                kind.status(MatterLife.SUBMITTED),
                kind.status(MatterLife.CORRECTION_REQUIRED),
                kind.status(MatterLife.ACCEPTED),
                kind.status(MatterLife.UNDER_REVIEW),
                kind.status(MatterLife.PUBLICITY));
        if (!kind.hears(MatterKind.WITHDRAWN)) {
            throw Refusal.conflict("NOT_WITHDRAWABLE", "“%s”不能撤回；如有错误，请联系受理单位".formatted(kind.name()));
        }
        cases.note(caseNo, new CaseEvent("WITHDRAWN", "申请人撤回申请：%s".formatted(reason), "申请人"));
        process.withdrawn(caseNo);
    }
}
