package cn.kexie.membership.life;

import java.time.LocalDate;
import lombok.With;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * 转会事项: who goes where. Where it stands is told by its case.
 *
 * @param effectiveOn first day in the new association; null for the day of the decision
 * @param newMemberNo null until the transfer took effect
 * @param open whether it may still take effect; a member has one such at a time
 */
@With
@Table("member_transfer")
record MemberTransfer(
        @Id String caseNo,
        @Version Integer version,
        String associationNo,
        String memberNo,
        String toAssociationNo,
        LocalDate effectiveOn,
        TransferReason reason,
        String newMemberNo,
        boolean open) {}
