package cn.kexie.establishment;

/** 备案审查结论. */
public enum FilingDecision {
    ACCEPT("材料齐备，登记入册"),
    RETURN("退回补报");

    private final String text;

    FilingDecision(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    boolean needsReason() {
        return this != ACCEPT;
    }
}
