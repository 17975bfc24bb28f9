package cn.kexie.membership.life;

/** What the receiving association decides. */
public enum TransferDecision {
    ACCEPT("同意接收"),
    DECLINE("不同意接收");

    private final String text;

    TransferDecision(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
