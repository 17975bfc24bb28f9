package cn.kexie.contest.scoring.process;

/** Variables of process {@code contest-judging}. */
final class JudgingVariables {

    static final String DECISION = "decision";

    static final String CONTEST_NO = "contestNo";
    static final String STAGE = "stage";
    static final String JUDGE_NO = "judgeNo";
    static final String JUDGE_USER_ID = "judgeUserId";
    static final String CASE_NO = "caseNo";
    static final String PROCEDURE_NAME = "procedureName";
    static final String APPLICANT_NAME = "applicantName";

    private JudgingVariables() {}
}
