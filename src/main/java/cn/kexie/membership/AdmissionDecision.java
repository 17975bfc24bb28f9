package cn.kexie.membership;

/** 秘书长受权决定. */
public enum AdmissionDecision {
    APPROVE("同意入会"),
    REFER("提交委员会表决"),
    REJECT("不同意入会");

    private final String text;

    AdmissionDecision(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    boolean needsReason() {
        return this != APPROVE;
    }
}
