package cn.kexie.membership.roster;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 名册办结, and its withdrawal at any time before. */
@Service
@Transactional
public class RosterConclusion {

    private final RosterRegister register;
    private final Cases cases;
    private final Deadlines deadlines;
    private final RosterProcess process;

    RosterConclusion(RosterRegister register, Cases cases, Deadlines deadlines, RosterProcess process) {
        this.register = register;
        this.cases = cases;
        this.deadlines = deadlines;
        this.process = process;
    }

    /** Every row is decided. */
    public void conclude(String caseNo) {
        cases.lock(caseNo);
        RosterCounts counts = register.counts(caseNo);
        cases.move(caseNo, counts.admitted() > 0 ? RosterStatus.APPROVED : RosterStatus.REJECTED);
        cases.conclude(caseNo, Map.of("admitted", counts.admitted(), "refused", counts.refused()));
        cases.note(
                caseNo,
                new CaseEvent(
                        "CONCLUDED", "名册办结：%d 人入会，%d 人不予入会".formatted(counts.admitted(), counts.refused()), "企业科协"));
        end(caseNo);
    }

    /** Whoever has been admitted stays a member. */
    public void withdraw(String caseNo, String reason) {
        cases.lock(caseNo, "撤回", RosterStatus.SUBMITTED, RosterStatus.UNDER_REVIEW);
        cases.note(caseNo, new CaseEvent("WITHDRAWN", "申请人撤回名册中尚未决定的人员：%s".formatted(reason), "申请人"));
        process.withdrawn(caseNo);
    }

    public void closeWithdrawn(String caseNo) {
        register.withdrawn(caseNo);
        cases.move(caseNo, RosterStatus.WITHDRAWN);
        end(caseNo);
    }

    private void end(String caseNo) {
        cases.step(caseNo, "已办结");
        deadlines.endAll(caseNo);
    }
}
