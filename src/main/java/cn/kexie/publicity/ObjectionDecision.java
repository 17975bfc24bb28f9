package cn.kexie.publicity;

/** What may be decided on an objection. */
public enum ObjectionDecision {
    UPHOLD("异议成立"),
    DISMISS("异议不成立");

    private final String text;

    ObjectionDecision(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
