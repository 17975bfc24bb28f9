package cn.kexie.membership.reconfirmation.process;

/** Variables of process {@code member-reconfirmation}. */
final class ReconfirmationVariables {

    static final String DECISION = "decision";

    static final String CASE_NO = "caseNo";
    static final String APPLICANT_NAME = "applicantName";
    static final String ASSOCIATION_NO = "associationNo";

    private ReconfirmationVariables() {}
}
