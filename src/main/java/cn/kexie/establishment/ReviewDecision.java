package cn.kexie.establishment;

/** 审核意见. */
public enum ReviewDecision {
    APPROVE("拟同意组建"),
    REJECT("拟不同意组建"),
    EXTEND("延长审核期限");

    private final String text;

    ReviewDecision(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    boolean needsReason() {
        return this != APPROVE;
    }
}
