package cn.kexie.establishment;

/** 工商联、国资委的答复意见. */
public enum CoOpinionDecision {
    AGREE("无异议"),
    OBJECT("有不同意见");

    private final String text;

    CoOpinionDecision(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    boolean needsReason() {
        return this != AGREE;
    }
}
