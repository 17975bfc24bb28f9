package cn.kexie.membership.removal;

/** What the procedure has to hear of. */
public interface MemberRemovalProcess {

    void removalProposed(ProposedRemoval removal);

    void appealFiled(String caseNo);

    /** What the process may know of a removal: nothing about persons but who may not vote. */
    record ProposedRemoval(
            String caseNo, String applicantName, String associationNo, String memberNo, String proposedBy) {}
}
