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
 */
@With
@Table("member_removal")
record Removal(
        @Id String caseNo,
        @Version Integer version,
        String associationNo,
        String memberNo,
        String reason,
        boolean open) {

    static Removal proposed(String caseNo, Member member, String reason) {
        return new Removal(caseNo, null, member.associationNo(), member.memberNo(), reason, true);
    }
}
