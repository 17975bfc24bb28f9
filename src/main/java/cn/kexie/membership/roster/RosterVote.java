package cn.kexie.membership.roster;

import cn.kexie.casefile.Cases;
import cn.kexie.committee.VoteOutcome;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 委员会表决: one vote on all the rows the secretariat has referred. */
@Service
@Transactional
public class RosterVote {

    private final RosterRegister register;
    private final RosterAdmission admission;
    private final Cases cases;

    RosterVote(RosterRegister register, RosterAdmission admission, Cases cases) {
        this.register = register;
        this.admission = admission;
        this.cases = cases;
    }

    /** Whether any row awaits a vote. */
    public boolean awaited(CaseNo caseNo) {
        return !register.referred(caseNo).isEmpty();
    }

    /** Carries out what the committee has voted; without a quorum nothing changes. */
    public void carryOut(CaseNo caseNo, VoteOutcome outcome) {
        cases.lock(caseNo);
        List<RosterRow> rows = register.referred(caseNo);
        if (outcome == VoteOutcome.ADOPTED) {
            admission.approve(caseNo, rows);
        } else if (outcome == VoteOutcome.NOT_ADOPTED) {
            register.refused(caseNo, rows.stream().map(RosterRow::number).toList(), "经委员会表决，赞成票未达到规定比例。");
            RosterProgress.tell(cases, caseNo, register.counts(caseNo), "委员会表决未通过，%d 人不予入会".formatted(rows.size()));
        }
    }
}
