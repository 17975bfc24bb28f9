package cn.kexie.acceptance.process;

/** Variables of process {@code acceptance}. */
final class AcceptanceVariables {

    static final String DECISION = "decision";
    static final String OPINION = "opinion";
    static final String CORRECTION_ITEMS = "correctionItems";
    static final String CORRECTION_REASONS = "correctionReasons";
    static final String TRANSFER_TO = "transferTo";

    static final String EXAMINATION_DECISION = "examinationDecision";
    static final String CORRECTION_ITEM_OPTIONS = "correctionItemOptions";
    static final String TRANSFER_OPTIONS = "transferOptions";
    static final String EXAMINER_GROUP = "examinerGroup";
    static final String ACCEPTED_BY_SILENCE = "acceptedBySilence";
    static final String EXAMINATION_PRIORITY = "examinationPriority";
    static final String AUTHORITY_CODE = "authorityCode";
    static final String ACCEPTANCE_OUTCOME = "acceptanceOutcome";

    private AcceptanceVariables() {}
}
