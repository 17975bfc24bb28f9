package cn.kexie.acceptance;

/** What an examiner may decide on an application. */
public enum ExaminationDecision {
    ACCEPT,
    CORRECT,
    REFUSE,
    TRANSFER;

    boolean needsReason() {
        return this != ACCEPT;
    }
}
