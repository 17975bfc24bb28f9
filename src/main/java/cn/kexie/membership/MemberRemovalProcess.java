package cn.kexie.membership;

/** What the procedure has to hear of. */
public interface MemberRemovalProcess {

    void removalProposed(ProposedRemoval removal);

    /** What the process may know of a removal: nothing about persons. */
    record ProposedRemoval(String caseNo, String applicantName, String associationNo) {}
}
