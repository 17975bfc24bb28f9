package cn.kexie.establishment;

/** 审批决定. */
public enum ApprovalDecision {
    APPROVE,
    RETURN,
    REJECT;

    boolean needsReason() {
        return this != APPROVE;
    }
}
