package cn.kexie.membership.roll;

/** Where a membership stands. */
public enum MemberStatus {
    ACTIVE("在册"),
    SUSPENDED("暂停"),
    WITHDRAWN("已退会"),
    EXPELLED("已除名"),
    TRANSFERRED("已转出"),
    EXPIRED("已终止");

    private final String text;

    MemberStatus(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** Whether the person is a member. */
    public boolean current() {
        return this == ACTIVE || this == SUSPENDED;
    }
}
