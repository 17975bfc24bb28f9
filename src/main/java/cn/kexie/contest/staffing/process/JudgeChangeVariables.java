package cn.kexie.contest.staffing.process;

/** Variables of process {@code judge-change}. */
final class JudgeChangeVariables {

    static final String CASE_NO = "caseNo";
    static final String APPLICANT_NAME = "applicantName";
    static final String PROCEDURE_NAME = "procedureName";
    static final String CHANGE_NO = "changeNo";
    static final String CHANGE_TEXT = "changeText";
    static final String DECISION = "decision";
    static final String OFFICE_AGREES = "officeAgrees";
    static final String SUPERVISION_AGREES = "supervisionAgrees";

    private JudgeChangeVariables() {}
}
