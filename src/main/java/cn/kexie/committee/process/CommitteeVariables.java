package cn.kexie.committee.process;

/** Variables of process {@code committee-vote}. */
final class CommitteeVariables {

    static final String DECISION = "decision";
    static final String OPINION = "opinion";

    static final String COMMITTEE_GROUP = "committeeGroup";
    static final String VOTE_KIND = "voteKind";
    static final String VOTE_SUBJECT = "voteSubject";
    static final String EXCLUDED_VOTERS = "excludedVoters";

    static final String VOTE_ID = "voteId";
    static final String VOTE_RULE_TEXT = "voteRuleText";
    static final String VOTERS = "voters";
    static final String VOTER = "voter";
    static final String ANY_VOTERS = "anyVoters";
    static final String VOTE_OUTCOME = "voteOutcome";

    private CommitteeVariables() {}
}
