package cn.kexie.committee;

/** What a voter may answer. */
public enum BallotChoice {
    FOR("赞成"),
    AGAINST("反对"),
    ABSTAIN("弃权"),
    RECUSE("回避");

    private final String text;

    BallotChoice(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    boolean needsReason() {
        return this != FOR;
    }
}
