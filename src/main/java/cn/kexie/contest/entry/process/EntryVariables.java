package cn.kexie.contest.entry.process;

/** Variables of process {@code contest-entry}. */
final class EntryVariables {

    static final String DECISION = "decision";
    static final String CASE_NO = "caseNo";
    static final String CONTEST_NO = "contestNo";
    static final String APPLICANT_NAME = "applicantName";
    static final String RECOMMENDATION_REQUIRED = "recommendationRequired";
    static final String RECOMMENDATION_GROUP = "recommendationGroup";

    private EntryVariables() {}
}
