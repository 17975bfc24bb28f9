package cn.kexie.membership;

import lombok.With;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * 除名事项: who is to be removed and why. Where it stands is told by its case.
 *
 * @param reason as the secretariat stated it; the letter repeats it
 * @param open whether it is undecided; a member has one at a time
 * @param proposedBy account of who proposed it; does not vote on it
 * @param appeal reason of the appeal, null when there is none
 */
@With
@Table("member_removal")
record Removal(
        @Id String caseNo,
        @Version Integer version,
        String associationNo,
        String memberNo,
        String reason,
        boolean open,
        String proposedBy,
        String appeal) {

    static Removal proposed(String caseNo, Member member, String reason, String proposedBy) {
        return new Removal(caseNo, null, member.associationNo(), member.memberNo(), reason, true, proposedBy, null);
    }
}
