package cn.kexie.membership.transfer;

import cn.kexie.association.Association;
import cn.kexie.association.AssociationCancelled;
import cn.kexie.association.AssociationStatus;
import cn.kexie.association.Associations;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.membership.removal.MemberRemovalProposal;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.MemberStatus;
import cn.kexie.membership.roll.Members;
import cn.kexie.membership.roll.life.MemberLife;
import cn.kexie.membership.roll.paper.MemberCards;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 转会生效: one membership ends and the other begins on the same day, in one transaction. */
@Service
@Transactional
public class MemberTransferEffect {

    private final MemberTransfers transfers;
    private final MemberLife life;
    private final Members members;
    private final MemberCards cards;
    private final MemberRemovalProposal removals;
    private final Associations associations;
    private final Cases cases;
    private final MemberTransferEnding ending;
    private final MemberTransferProcess process;
    private final Clock clock;

    MemberTransferEffect(
            MemberTransfers transfers,
            MemberLife life,
            Members members,
            MemberCards cards,
            MemberRemovalProposal removals,
            Associations associations,
            Cases cases,
            MemberTransferEnding ending,
            MemberTransferProcess process,
            Clock clock) {
        this.transfers = transfers;
        this.life = life;
        this.members = members;
        this.cards = cards;
        this.removals = removals;
        this.associations = associations;
        this.cases = cases;
        this.ending = ending;
        this.process = process;
        this.clock = clock;
    }

    /** Moves the member as of today; false when something has come between, which the case then tells. */
    public boolean transfer(CaseNo caseNo) {
        cases.lock(caseNo);
        MemberTransfer transfer = transfers.get(caseNo);
        Member member = life.lock(transfer.memberNo());
        Optional<String> obstacle = obstacle(transfer, member);
        if (obstacle.isPresent()) {
            lapse(caseNo, obstacle.get());
        } else {
            move(transfer, member);
        }
        return obstacle.isEmpty();
    }

    @EventListener
    void endAllOf(AssociationCancelled association) {
        for (MemberTransfer transfer : transfers.openAt(association.associationNo())) {
            cases.lock(transfer.caseNo());
            lapse(transfer.caseNo(), "企业科协已经注销");
            process.ended(transfer.caseNo());
        }
    }

    private void move(MemberTransfer transfer, Member member) {
        LocalDate today = LocalDate.now(clock);
        Association receiver = associations.get(transfer.toAssociationNo());
        life.leave(
                member,
                MemberStatus.TRANSFERRED,
                "转入%s：%s".formatted(receiver.name(), transfer.reason().text()),
                "会员转会");
        String memberNo = members.receive(member, receiver.associationNo(), transfer.caseNo());
        transfers.save(transfer.withNewMemberNo(memberNo).withEffectiveOn(today));
        cases.conclude(transfer.caseNo(), Map.of("newMemberNo", memberNo, "effectiveOn", today.toString()));
        cards.issue(transfer.caseNo(), members.get(receiver.associationNo(), memberNo));
    }

    private Optional<String> obstacle(MemberTransfer transfer, Member member) {
        AssociationStatus receiver =
                associations.get(transfer.toAssociationNo()).status();
        if (!member.status().current()) {
            return Optional.of("会员资格在生效前已经终止");
        }
        if (receiver == AssociationStatus.CANCELLED || receiver == AssociationStatus.SUSPENDED) {
            return Optional.of("转入的企业科协已经注销或者暂停");
        }
        if (removals.openCaseOf(transfer.memberNo()).isPresent()) {
            return Optional.of("该会员的除名正在办理");
        }
        return members.current(transfer.toAssociationNo(), member.name(), member.mobile())
                .map(memberNo -> "此人已经是转入方的会员（%s）".formatted(memberNo));
    }

    private void lapse(CaseNo caseNo, String why) {
        ending.end(caseNo, MemberTransferStatus.LAPSED, new CaseEvent("LAPSED", "转会终止：%s".formatted(why), "系统"));
    }
}
