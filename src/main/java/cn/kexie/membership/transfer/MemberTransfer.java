package cn.kexie.membership.transfer;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import lombok.With;

/**
 * 转会事项: who goes where. Where it stands is told by its case.
 *
 * @param effectiveOn first day in the new association; null for the day of the decision
 * @param newMemberNo null until the transfer took effect
 * @param open whether it may still take effect; a member has one such at a time
 */
@With
record MemberTransfer(
        CaseNo caseNo,
        Integer version,
        String associationNo,
        String memberNo,
        String toAssociationNo,
        LocalDate effectiveOn,
        TransferReason reason,
        String newMemberNo,
        boolean open) {}
