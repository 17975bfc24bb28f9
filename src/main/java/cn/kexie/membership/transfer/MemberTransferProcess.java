package cn.kexie.membership.transfer;

/** What the procedure has to hear of. */
public interface MemberTransferProcess {

    void transferProposed(ProposedTransfer transfer);

    /** It will not take effect any more; its case says why. */
    void ended(String caseNo);

    /** What the process may know of a transfer: nothing about persons. */
    record ProposedTransfer(String caseNo, String applicantName, String toAssociationNo) {}
}
