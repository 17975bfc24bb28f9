package cn.kexie.publicity.process;

/** Variables of process {@code publicity}. */
final class PublicityVariables {

    static final String DECISION = "decision";
    static final String IMPARTIAL = "impartial";

    static final String OBJECTION_GROUP = "objectionGroup";
    static final String PUBLICITY_TITLE = "publicityTitle";

    static final String PUBLICITY_NO = "publicityNo";
    static final String OBJECTION_NO = "objectionNo";
    static final String PUBLICITY_OUTCOME = "publicityOutcome";

    private PublicityVariables() {}
}
