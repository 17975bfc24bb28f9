package cn.kexie.membership.transfer.process;

/** Variables of process {@code member-transfer}. */
final class MemberTransferVariables {

    static final String CASE_NO = "caseNo";
    static final String APPLICANT_NAME = "applicantName";
    static final String TO_ASSOCIATION_NO = "toAssociationNo";
    static final String TRANSFER_DUE = "transferDue";
    static final String TRANSFER_EFFECTIVE = "transferEffective";
    static final String TRANSFERRED = "transferred";

    private MemberTransferVariables() {}
}
