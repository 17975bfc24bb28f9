package cn.kexie.membership;

/** 复核结论. */
public enum AppealDecision {
    OVERTURN("撤销原决定，同意入会"),
    UPHOLD("维持原决定");

    private final String text;

    AppealDecision(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
