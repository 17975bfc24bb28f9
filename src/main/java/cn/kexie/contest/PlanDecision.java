package cn.kexie.contest;

/** What the office decides on a plan. */
public enum PlanDecision {
    APPROVE("批准并发布"),
    REJECT("不批准");

    private final String text;

    PlanDecision(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
