package cn.kexie.membership.admission;

/** 秘书长受权决定. */
public enum AdmissionDecision {
    APPROVE,
    REFER,
    REJECT;

    boolean needsReason() {
        return this != APPROVE;
    }
}
