package cn.kexie.contest.staffing;

/** What the office or supervision says to a change of judges. */
public enum JudgeChangeDecision {
    AGREE("同意"),
    REFUSE("不同意");

    private final String text;

    JudgeChangeDecision(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
