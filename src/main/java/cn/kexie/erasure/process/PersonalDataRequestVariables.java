package cn.kexie.erasure.process;

/** Variables of process {@code personal-data-request}; none of them tells whom a request means. */
final class PersonalDataRequestVariables {

    static final String DECISION = "decision";

    static final String CASE_NO = "caseNo";
    static final String APPLICANT_NAME = "applicantName";

    private PersonalDataRequestVariables() {}
}
