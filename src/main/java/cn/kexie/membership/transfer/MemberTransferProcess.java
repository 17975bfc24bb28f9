package cn.kexie.membership.transfer;

import cn.kexie.platform.identity.CaseNo;

/** What the procedure has to hear of. */
public interface MemberTransferProcess {

    void transferProposed(ProposedTransfer transfer);

    /** It will not take effect any more; its case says why. */
    void ended(CaseNo caseNo);

    /** What the process may know of a transfer: nothing about persons. */
    record ProposedTransfer(CaseNo caseNo, String applicantName, String toAssociationNo) {}
}
