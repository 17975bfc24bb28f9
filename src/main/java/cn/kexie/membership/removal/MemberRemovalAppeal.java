package cn.kexie.membership.removal;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.MemberStatus;
import cn.kexie.membership.roll.Members;
import cn.kexie.membership.roll.life.MemberLife;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 对除名申请复核: once, within its period, heard by the 科协 that guides the association, by people who did not decide. */
@Service
@Transactional
public class MemberRemovalAppeal {

    static final String APPEAL_PERIOD = "MEMBER_REMOVAL_APPEAL";

    private final Removals removals;
    private final MemberLife life;
    private final Members members;
    private final Cases cases;
    private final Deadlines deadlines;
    private final MemberRemovalProcess process;

    MemberRemovalAppeal(
            Removals removals,
            MemberLife life,
            Members members,
            Cases cases,
            Deadlines deadlines,
            MemberRemovalProcess process) {
        this.removals = removals;
        this.life = life;
        this.members = members;
        this.cases = cases;
        this.deadlines = deadlines;
        this.process = process;
    }

    /** Takes the one appeal against the removal of a member and answers its case; 409 when it cannot be taken. */
    public CaseNo appeal(String associationNo, String memberNo, String reason) {
        members.get(associationNo, memberNo);
        Removal removal = removals.decidedOf(memberNo).stream()
                .filter(decided -> decided.appeal() == null)
                .filter(decided ->
                        deadlines.find(decided.caseNo(), APPEAL_PERIOD).isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("APPEAL_CLOSED", "没有可以申请复核的除名：复核只能申请一次，并且应在规定期限内提出"));
        CaseNo caseNo = removal.caseNo();
        cases.lock(caseNo, "申请复核", MemberRemovalStatus.REMOVED);
        removals.save(removal.withAppeal(reason));
        deadlines.end(caseNo, APPEAL_PERIOD);
        cases.move(caseNo, MemberRemovalStatus.UNDER_APPEAL);
        cases.note(caseNo, new CaseEvent("APPEALED", "对除名申请复核：%s".formatted(reason), "申请人"));
        process.appealFiled(caseNo);
        return caseNo;
    }

    /** The person is a member again, unless admitted anew meanwhile. A second call changes nothing. */
    public void restore(CaseNo caseNo) {
        cases.lock(caseNo);
        Removal removal = removals.get(caseNo);
        Member member = life.lock(removal.memberNo());
        boolean admittedAnew = members.current(removal.associationNo(), member.name(), member.mobile())
                .isPresent();
        if (member.status() == MemberStatus.EXPELLED && !admittedAnew) {
            life.restore(member, "除名经复核撤销");
        }
    }
}
