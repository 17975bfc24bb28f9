package cn.kexie.membership.removal;

import cn.kexie.platform.identity.CaseNo;

/** What the procedure has to hear of. */
public interface MemberRemovalProcess {

    void removalProposed(ProposedRemoval removal);

    void appealFiled(CaseNo caseNo);

    /** What the process may know of a removal: nothing about persons but who may not vote. */
    record ProposedRemoval(
            CaseNo caseNo, String applicantName, String associationNo, String memberNo, String proposedBy) {}
}
