package cn.kexie.establishment;

/** 审核意见. */
public enum ReviewDecision {
    APPROVE,
    REJECT,
    EXTEND;

    boolean needsReason() {
        return this != APPROVE;
    }
}
