package cn.kexie.contest.process;

/** Variables of process {@code contest}; the delegates of all its parts use them. */
public final class ContestVariables {

    public static final String DECISION = "decision";
    public static final String BOUNDARY_TIES = "boundaryTies";
    public static final String EMPTY_GRADES = "emptyGrades";

    public static final String CASE_NO = "caseNo";
    public static final String APPLICANT_NAME = "applicantName";
    public static final String COMMITTEE_GROUP = "committeeGroup";
    public static final String OBJECTION_GROUP = "objectionGroup";
    public static final String ENTRIES_OPEN = "entriesOpen";
    public static final String ENTRIES_CLOSE = "entriesClose";

    public static final String PLAN_DECISION = "planDecision";
    public static final String FORMAL_CHECKS_PENDING = "formalChecksPending";
    public static final String DRAW_ARRANGEMENT = "drawArrangement";
    public static final String DRAW_OUTCOME = "drawOutcome";
    public static final String ROUND_VERDICT = "roundVerdict";
    public static final String MORE_STAGES = "moreStages";
    public static final String PANEL_ARRANGEMENT = "panelArrangement";
    public static final String PANELS_OUTCOME = "panelsOutcome";
    public static final String GRADE_OPTIONS = "gradeOptions";
    public static final String FIRST_GRADE_PROPOSED = "firstGradeProposed";
    public static final String OTHER_GRADES_PROPOSED = "otherGradesProposed";
    public static final String VOTE_SUBJECT = "voteSubject";
    public static final String VOTE_OUTCOME = "voteOutcome";
    public static final String VOTE_ADOPTED = "voteAdopted";
    public static final String PUBLICITY_REQUIRED = "publicityRequired";
    public static final String PUBLICITY_TITLE = "publicityTitle";
    public static final String PUBLICITY_OUTCOME = "publicityOutcome";
    public static final String ANOTHER_PUBLICITY = "anotherPublicity";
    public static final String COMMENDATION_APPROVED = "commendationApproved";

    private ContestVariables() {}
}
