package cn.kexie.establishment;

/** 审批决定. */
public enum ApprovalDecision {
    APPROVE("同意组建"),
    RETURN("退回重新审核"),
    REJECT("不予批准");

    private final String text;

    ApprovalDecision(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    boolean needsReason() {
        return this != APPROVE;
    }
}
