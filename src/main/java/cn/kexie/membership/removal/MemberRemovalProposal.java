package cn.kexie.membership.removal;

import cn.kexie.association.Association;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.membership.removal.MemberRemovalProcess.ProposedRemoval;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.life.MemberLife;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提出除名: the secretariat proposes to remove a member. */
@Service
@Transactional
public class MemberRemovalProposal {

    private final MemberLife life;
    private final Removals removals;
    private final Cases cases;
    private final Consents consents;
    private final MemberRemovalProcess process;

    MemberRemovalProposal(
            MemberLife life, Removals removals, Cases cases, Consents consents, MemberRemovalProcess process) {
        this.life = life;
        this.removals = removals;
        this.cases = cases;
        this.consents = consents;
        this.process = process;
    }

    /** Opens the case and answers its number; whoever proposes does not vote; 409 when the person is no member any more or a removal is under way. */
    public CaseNo propose(Association association, String memberNo, String reason, UserId userId) {
        Member member = life.lockCurrent(association.associationNo(), memberNo, "除名");
        removals.openOf(memberNo).ifPresent(open -> {
            throw underWay(open);
        });
        CaseNo caseNo = cases.open(newCase(association));
        removals.save(Removal.proposed(caseNo, member, reason, userId.value()));
        consents.record(
                caseNo, Declarer.OFFICE, ConsentBasis.DECLARED, List.of(new Person(member.name(), member.mobile())));
        cases.conclude(caseNo, Map.of("memberNo", memberNo));
        cases.note(caseNo, new CaseEvent("PROPOSED", "秘书处提出对会员 %s 除名，听取本人陈述申辩".formatted(memberNo), "秘书处"));
        process.removalProposed(new ProposedRemoval(
                caseNo, association.enterprise().name(), association.associationNo(), memberNo, userId.value()));
        return caseNo;
    }

    /** Number of the case of a removal that is under way. */
    @Transactional(readOnly = true)
    public Optional<CaseNo> openCaseOf(String memberNo) {
        return removals.openOf(memberNo).map(Removal::caseNo);
    }

    private static NewCase newCase(Association association) {
        Association.Enterprise enterprise = association.enterprise();
        return new NewCase(
                Removals.PROCEDURE,
                "REM",
                MemberRemovalStatus.HEARING,
                new Applicant(enterprise.unifiedSocialCreditCode(), enterprise.name()),
                new Authority(association.associationNo(), association.name()),
                false);
    }

    private static Refusal underWay(Removal open) {
        return Refusal.conflict("REMOVAL_OPEN", "该会员的除名正在办理，案号 %s，请等待办结".formatted(open.caseNo()))
                .with("caseNo", open.caseNo().value());
    }
}
