package cn.kexie.membership;

/** 听取陈述申辩的情况. */
public enum HearingDecision {
    HEARD("已听取陈述申辩"),
    WAIVED("放弃陈述申辩"),
    DROP("不再除名");

    private final String text;

    HearingDecision(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
