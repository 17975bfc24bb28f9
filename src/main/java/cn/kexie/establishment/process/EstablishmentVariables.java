package cn.kexie.establishment.process;

/** Variables of process {@code association-establishment}. */
final class EstablishmentVariables {

    static final String CASE_NO = "caseNo";
    static final String APPLICANT_NAME = "applicantName";
    static final String AUTHORITY_CODE = "authorityCode";
    static final String OWNERSHIP_TYPE = "ownershipType";

    private EstablishmentVariables() {}
}
