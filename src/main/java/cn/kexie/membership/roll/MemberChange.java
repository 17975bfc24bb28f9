package cn.kexie.membership.roll;

/**
 * What a member is from a day on; the register keeps what was before.
 *
 * @param status {@code ACTIVE} or {@code SUSPENDED}
 */
public record MemberChange(
        MemberStatus status, String department, String position, String professionalTitle, String postCategory) {

    public static MemberChange of(Member member) {
        return new MemberChange(
                member.status(),
                member.department(),
                member.position(),
                member.professionalTitle(),
                member.postCategory());
    }

    public MemberChange as(MemberStatus newStatus) {
        return new MemberChange(newStatus, department, position, professionalTitle, postCategory);
    }

    public MemberChange inPost(String category) {
        return new MemberChange(status, department, position, professionalTitle, category);
    }
}
