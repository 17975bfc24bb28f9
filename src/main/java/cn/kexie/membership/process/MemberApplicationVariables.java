package cn.kexie.membership.process;

/** Variables of process {@code member-application}. */
final class MemberApplicationVariables {

    static final String CASE_NO = "caseNo";
    static final String APPLICANT_NAME = "applicantName";
    static final String ASSOCIATION_NO = "associationNo";
    static final String ELIGIBILITY = "eligibility";
    static final String DECISION_ROUTE = "decisionRoute";
    static final String VOTE_KIND = "voteKind";
    static final String VOTE_SUBJECT = "voteSubject";
    static final String VOTE_OUTCOME = "voteOutcome";
    static final String PUBLICITY_REQUIRED = "publicityRequired";
    static final String PUBLICITY_TITLE = "publicityTitle";
    static final String OBJECTION_UPHELD = "objectionUpheld";
    static final String APPEAL_GROUP = "appealGroup";

    private MemberApplicationVariables() {}
}
