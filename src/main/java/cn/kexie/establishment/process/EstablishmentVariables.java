package cn.kexie.establishment.process;

/** Variables of process {@code association-establishment}. */
final class EstablishmentVariables {

    static final String DECISION = "decision";
    static final String OPINION = "opinion";
    static final String ADVISER = "adviser";

    static final String CASE_NO = "caseNo";
    static final String APPLICANT_NAME = "applicantName";
    static final String AUTHORITY_CODE = "authorityCode";
    static final String OWNERSHIP_TYPE = "ownershipType";
    static final String CO_OPINION_PARTNER = "coOpinionPartner";
    static final String CO_OPINION_BODY = "coOpinionBody";
    static final String CO_OPINION_REQUIRED = "coOpinionRequired";
    static final String REVIEW_DECISION = "reviewDecision";
    static final String ADVISER_OPTIONS = "adviserOptions";
    static final String DECISION_OUTCOME = "decisionOutcome";
    static final String FILING_DECISION = "filingDecision";

    private EstablishmentVariables() {}
}
