package cn.kexie.membership.removal;

import cn.kexie.association.Association;
import cn.kexie.association.Associations;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.Cases;
import cn.kexie.committee.CommitteeVotes;
import cn.kexie.document.DocumentOrder;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.Members;
import cn.kexie.membership.roll.paper.MemberLetters;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.step.CaseBodies;
import cn.kexie.step.CaseEnding;
import cn.kexie.step.CaseLetters;
import cn.kexie.step.CasePartakers;
import org.springframework.stereotype.Component;

/** What the generic steps of a removal ask: its letter, who guides the association, who took part, what ends. */
@Component
class RemovalAnswers implements CaseLetters, CaseBodies, CasePartakers, CaseEnding {

    private static final String WAIVED = "WAIVED";
    private static final String GUIDE = "guide";

    private final Removals removals;
    private final Members members;
    private final Associations associations;
    private final CommitteeVotes votes;
    private final Cases cases;
    private final MemberLetters letters;

    RemovalAnswers(
            Removals removals,
            Members members,
            Associations associations,
            CommitteeVotes votes,
            Cases cases,
            MemberLetters letters) {
        this.removals = removals;
        this.members = members;
        this.associations = associations;
        this.votes = votes;
        this.cases = cases;
        this.letters = letters;
    }

    @Override
    public String procedure() {
        return Removals.PROCEDURE;
    }

    /** 除名决定. */
    @Override
    public DocumentOrder order(CaseFile file, String letter) {
        Removal removal = removals.get(file.caseNo());
        Member member = members.get(removal.associationNo(), removal.memberNo());
        return letters.removal(file.caseNo(), member, removal.reason(), waived(file.caseNo()));
    }

    /** The 科协 that guides the association. */
    @Override
    public Authority body(CaseNo caseNo, String name) {
        if (!name.equals(GUIDE)) {
            throw new IllegalStateException("a removal knows no " + name);
        }
        Association.AuthorityRef guide =
                associations.get(removals.get(caseNo).associationNo()).authority();
        return new Authority(guide.code(), guide.name());
    }

    @Override
    public boolean tookPart(CaseNo caseNo, UserId userId) {
        return userId.value().equals(removals.get(caseNo).proposedBy())
                || cases.opinions(caseNo).stream()
                        .anyMatch(earlier -> userId.equals(earlier.opinion().userId()))
                || votes.of(caseNo).stream().anyMatch(vote -> vote.voters().contains(userId));
    }

    /** The member may be proposed again. */
    @Override
    public void ended(CaseNo caseNo) {
        Removal removal = removals.get(caseNo);
        if (removal.open()) {
            removals.save(removal.withOpen(false));
        }
    }

    private boolean waived(CaseNo caseNo) {
        return cases.opinions(caseNo).stream()
                .map(CaseOpinion::opinion)
                .anyMatch(opinion -> opinion.decision().equals(WAIVED));
    }
}
