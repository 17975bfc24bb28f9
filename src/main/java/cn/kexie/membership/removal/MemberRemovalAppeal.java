package cn.kexie.membership.removal;

import cn.kexie.association.Association;
import cn.kexie.association.Associations;
import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Decided;
import cn.kexie.committee.CommitteeVotes;
import cn.kexie.document.Documents;
import cn.kexie.membership.AppealDecision;
import cn.kexie.membership.AppealHearing;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.MemberLetters;
import cn.kexie.membership.roll.MemberLife;
import cn.kexie.membership.roll.MemberStatus;
import cn.kexie.membership.roll.Members;
import cn.kexie.platform.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 对除名申请复核: once, within its period, heard by the 科协 that guides the association, by people who did not decide. */
@Service
@Transactional
public class MemberRemovalAppeal {

    static final String APPEAL_PERIOD = "MEMBER_REMOVAL_APPEAL";
    private static final String HEARING_PERIOD = "MEMBER_REMOVAL_APPEAL_REVIEW";

    private final Removals removals;
    private final MemberLife life;
    private final Members members;
    private final Associations associations;
    private final CommitteeVotes votes;
    private final Documents documents;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;
    private final MemberRemovalProcess process;

    MemberRemovalAppeal(
            Removals removals,
            MemberLife life,
            Members members,
            Associations associations,
            CommitteeVotes votes,
            Documents documents,
            Cases cases,
            Deadlines deadlines,
            TimeLimits timeLimits,
            MemberRemovalProcess process) {
        this.removals = removals;
        this.life = life;
        this.members = members;
        this.associations = associations;
        this.votes = votes;
        this.documents = documents;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
        this.process = process;
    }

    /** Starts the period within which an appeal is taken. */
    public Deadline openPeriod(String caseNo) {
        cases.lock(caseNo);
        cases.step(caseNo);
        Deadline period = deadlines.start(caseNo, timeLimits.of(APPEAL_PERIOD));
        cases.conclude(caseNo, Map.of("appealBy", period.dueDate().toString()));
        return period;
    }

    /** Takes the one appeal against the removal of a member and answers its case; 409 when it cannot be taken. */
    public String appeal(String associationNo, String memberNo, String reason) {
        members.get(associationNo, memberNo);
        Removal removal = removals.decidedOf(memberNo).stream()
                .filter(decided -> decided.appeal() == null)
                .filter(decided ->
                        deadlines.find(decided.caseNo(), APPEAL_PERIOD).isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("APPEAL_CLOSED", "没有可以申请复核的除名：复核只能申请一次，并且应在规定期限内提出"));
        String caseNo = removal.caseNo();
        cases.lock(caseNo, "申请复核", MemberRemovalStatus.REMOVED);
        removals.save(removal.withAppeal(reason));
        deadlines.end(caseNo, APPEAL_PERIOD);
        cases.move(caseNo, MemberRemovalStatus.UNDER_APPEAL);
        cases.note(caseNo, new CaseEvent("APPEALED", "对除名申请复核：%s".formatted(reason), "申请人"));
        process.appealFiled(caseNo);
        return caseNo;
    }

    /** Nobody appealed in time: the removal is final. */
    public void closePeriod(String caseNo) {
        cases.lock(caseNo);
        deadlines.endAll(caseNo);
        cases.step(caseNo);
        cases.note(caseNo, new CaseEvent("APPEAL_PERIOD_ENDED", "逾期未申请复核，除名决定生效", "系统"));
    }

    /** Starts the hearing by the guiding 科协. */
    public AppealHearing openHearing(String caseNo) {
        cases.lock(caseNo);
        cases.step(caseNo);
        Association.AuthorityRef authority =
                associations.get(removals.get(caseNo).associationNo()).authority();
        cases.involve(caseNo, new Authority(authority.code(), authority.name()));
        return new AppealHearing(deadlines.start(caseNo, timeLimits.of(HEARING_PERIOD)), "review." + authority.code());
    }

    /** Records the conclusion; refused when the person proposed the removal or took part in deciding it. */
    public void recordHearing(String caseNo, AppealDecision decision, Decided task) {
        cases.lock(caseNo);
        task.requireReason(true);
        if (tookPart(caseNo, task.userId())) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "TOOK_PART", "您参与过原决定，不能办理复核，请由其他人办理");
        }
        cases.opinion(caseNo, task.opinion(decision, "复核人员"));
        deadlines.endAll(caseNo);
        if (decision == AppealDecision.UPHOLD) {
            cases.move(caseNo, MemberRemovalStatus.REMOVED);
            cases.note(caseNo, new CaseEvent("REMOVAL_UPHELD", "复核维持除名决定，为最终结论", "复核人员"));
        }
    }

    /** Revokes the decision; the person is a member again, unless admitted anew meanwhile. A second call changes nothing. */
    public void restore(String caseNo) {
        cases.lock(caseNo);
        Removal removal = removals.get(caseNo);
        Member member = life.lock(removal.memberNo());
        boolean admittedAnew = members.current(removal.associationNo(), member.name(), member.mobile())
                .isPresent();
        if (member.status() == MemberStatus.EXPELLED && !admittedAnew) {
            life.restore(member, "除名经复核撤销");
        }
        documents.revokeAll(List.of(caseNo), MemberLetters.REMOVAL_DECISION, "除名经复核撤销");
        cases.move(caseNo, MemberRemovalStatus.RESTORED);
        cases.note(caseNo, new CaseEvent("RESTORED", "复核撤销除名决定，会员 %s 恢复会员资格".formatted(removal.memberNo()), "复核人员"));
    }

    private boolean tookPart(String caseNo, String userId) {
        return userId.equals(removals.get(caseNo).proposedBy())
                || cases.opinions(caseNo).stream()
                        .anyMatch(earlier -> userId.equals(earlier.opinion().userId()))
                || votes.of(caseNo).stream().anyMatch(vote -> vote.voters().contains(userId));
    }
}
