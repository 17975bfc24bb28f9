package cn.kexie.acceptance;

/** What an examiner may decide on an application. */
public enum ExaminationDecision {
    ACCEPT("受理"),
    CORRECT("一次性告知补正"),
    REFUSE("不予受理"),
    TRANSFER("移送有管辖权的科协");

    private final String text;

    ExaminationDecision(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    boolean needsReason() {
        return this != ACCEPT;
    }
}
