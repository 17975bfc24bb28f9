package cn.kexie.membership.process;

/** Variables of process {@code member-removal}. */
final class MemberRemovalVariables {

    static final String CASE_NO = "caseNo";
    static final String APPLICANT_NAME = "applicantName";
    static final String ASSOCIATION_NO = "associationNo";
    static final String VOTE_KIND = "voteKind";
    static final String VOTE_SUBJECT = "voteSubject";
    static final String VOTE_OUTCOME = "voteOutcome";
    static final String EXCLUDED_VOTERS = "excludedVoters";
    static final String REMOVAL_OUTCOME = "removalOutcome";

    private MemberRemovalVariables() {}
}
