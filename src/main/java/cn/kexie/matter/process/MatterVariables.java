package cn.kexie.matter.process;

/** Variables every matter's process has. */
final class MatterVariables {

    static final String AUTHORITY_CODE = "authorityCode";
    static final String DECIDING_CODE = "decidingCode";

    static final String RECOMMENDING = "recommending";
    static final String ACCEPTANCE_OUTCOME = "acceptanceOutcome";
    static final String ACCEPTED = "ACCEPTED";
    static final String DECISION = "decision";

    static final String PUBLICITY_TITLE = "publicityTitle";
    static final String OBJECTION_UPHELD = "objectionUpheld";
    static final String REGISTER_NO = "registerNo";

    private MatterVariables() {}
}
