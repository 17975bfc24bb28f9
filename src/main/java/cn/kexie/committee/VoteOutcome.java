package cn.kexie.committee;

/** How a vote ended, for the procedure that called it. */
public enum VoteOutcome {
    ADOPTED("通过"),
    NOT_ADOPTED("未通过"),
    QUORUM_MISSED("未达到法定人数");

    private final String text;

    VoteOutcome(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** As the record of the procedure that called the vote words it. */
    public String recorded() {
        return "表决" + text;
    }
}
