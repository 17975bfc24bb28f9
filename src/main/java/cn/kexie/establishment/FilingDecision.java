package cn.kexie.establishment;

/** 备案审查结论. */
public enum FilingDecision {
    ACCEPT,
    RETURN;

    boolean needsReason() {
        return this != ACCEPT;
    }
}
