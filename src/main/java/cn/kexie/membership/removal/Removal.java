package cn.kexie.membership.removal;

import cn.kexie.membership.roll.Member;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.PersonalRecords;
import lombok.With;

/**
 * 除名事项: who is to be removed and why. Where it stands is told by its case.
 *
 * @param reasons what was said for and against it
 * @param open whether it is undecided; a member has one at a time
 * @param proposedBy account of who proposed it; does not vote on it
 */
@With
record Removal(
        CaseNo caseNo,
        Integer version,
        String associationNo,
        String memberNo,
        RemovalReasons reasons,
        boolean open,
        String proposedBy) {

    static Removal proposed(CaseNo caseNo, Member member, String reason, String proposedBy) {
        return new Removal(
                caseNo,
                null,
                member.associationNo(),
                member.memberNo(),
                new RemovalReasons(reason, null),
                true,
                proposedBy);
    }

    String reason() {
        return reasons.proposal();
    }

    /** Reason of the appeal, null when there is none. */
    String appeal() {
        return reasons.appeal();
    }

    /** The removal without what was said; what was decided stays. */
    Removal withoutWords() {
        return withReasons(new RemovalReasons(PersonalRecords.REMOVED, null));
    }

    /** The removal without what the member said against it. */
    Removal withoutAppeal() {
        return appeal() == null ? this : withReasons(new RemovalReasons(reason(), null));
    }

    Removal withAppeal(String reason) {
        return withReasons(new RemovalReasons(reason(), reason));
    }
}
