package cn.kexie.contest.process;

/** Variables of process {@code contest} from its plan to the close of entries; the other parts name theirs themselves. */
final class ContestVariables {

    static final String CASE_NO = "caseNo";
    static final String APPLICANT_NAME = "applicantName";
    static final String COMMITTEE_GROUP = "committeeGroup";
    static final String OBJECTION_GROUP = "objectionGroup";
    static final String ENTRIES_OPEN = "entriesOpen";
    static final String ENTRIES_CLOSE = "entriesClose";
    static final String FORMAL_CHECKS_PENDING = "formalChecksPending";
    static final String GRADE_OPTIONS = "gradeOptions";

    private ContestVariables() {}
}
