package cn.kexie.membership.removal;

import cn.kexie.casefile.Cases;
import cn.kexie.committee.VoteOutcome;
import cn.kexie.membership.roll.life.MemberLife;
import cn.kexie.platform.identity.CaseNo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 除名: what the vote on a removal does to the register of members. */
@Service
@Transactional
public class MemberRemoval {

    private final Removals removals;
    private final MemberLife life;
    private final Cases cases;

    MemberRemoval(Removals removals, MemberLife life, Cases cases) {
        this.removals = removals;
        this.life = life;
        this.cases = cases;
    }

    /** What follows from the vote; whoever has left meanwhile is not removed any more. */
    public RemovalOutcome weigh(CaseNo caseNo, VoteOutcome vote) {
        cases.lock(caseNo);
        boolean current = life.lock(removals.get(caseNo).memberNo()).status().current();
        return RemovalOutcome.of(vote, current);
    }

    /** Ends the membership and takes the card back. */
    public void remove(CaseNo caseNo) {
        Removal removal = removals.get(caseNo);
        life.expel(removal.associationNo(), removal.memberNo(), removal.reason());
    }
}
