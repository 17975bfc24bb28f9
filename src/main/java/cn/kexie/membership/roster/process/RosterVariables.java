package cn.kexie.membership.roster.process;

/** Variables of process {@code member-roster}. */
final class RosterVariables {

    static final String DECISION = "decision";
    static final String CHOSEN_ROWS = "chosenRows";

    static final String CASE_NO = "caseNo";
    static final String APPLICANT_NAME = "applicantName";
    static final String ASSOCIATION_NO = "associationNo";
    static final String ROSTER_ROWS = "rosterRows";
    static final String CLEAR_ROWS = "clearRows";
    static final String EXCEPTION_ROWS = "exceptionRows";
    static final String CLEAR_ROWS_PRESENT = "clearRowsPresent";
    static final String EXCEPTIONS_LEFT = "exceptionsLeft";
    static final String REFERRED = "referred";
    static final String VOTE_KIND = "voteKind";
    static final String VOTE_SUBJECT = "voteSubject";
    static final String VOTE_OUTCOME = "voteOutcome";
    static final String PUBLICITY_REQUIRED = "publicityRequired";
    static final String PUBLICITY_TITLE = "publicityTitle";
    static final String EXCEPTION_ROW_OPTIONS = "exceptionRowOptions";

    private RosterVariables() {}
}
