package cn.kexie.membership.transfer;

import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.Members;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 同意接收: the receiving association may take the member, and from which day. */
@Service
@Transactional
public class MemberTransferAgreement {

    private final MemberTransfers transfers;
    private final Members members;
    private final Clock clock;

    MemberTransferAgreement(MemberTransfers transfers, Members members, Clock clock) {
        this.transfers = transfers;
        this.members = members;
        this.clock = clock;
    }

    /** Fixes the first day in the new association; refused when the person is a member there already. */
    public Agreed agree(CaseNo caseNo) {
        MemberTransfer transfer = transfers.get(caseNo);
        refuseMember(transfer);
        LocalDate today = LocalDate.now(clock);
        LocalDate asked = transfer.effectiveOn();
        LocalDate from = asked == null || asked.isBefore(today) ? today : asked;
        transfers.save(transfer.withEffectiveOn(from));
        return new Agreed(from, !from.isAfter(today));
    }

    private void refuseMember(MemberTransfer transfer) {
        Member member = members.get(transfer.associationNo(), transfer.memberNo());
        members.current(transfer.toAssociationNo(), member.name(), member.mobile())
                .ifPresent(memberNo -> {
                    throw Refusal.invalid("/decision", "ALREADY_MEMBER", "此人已经是本科协的会员（%s），不能再接收".formatted(memberNo));
                });
    }

    /** @param due whether that day has come */
    public record Agreed(LocalDate effectiveOn, boolean due) {}
}
