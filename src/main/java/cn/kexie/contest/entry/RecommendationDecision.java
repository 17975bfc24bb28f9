package cn.kexie.contest.entry;

/** 推荐意见. */
public enum RecommendationDecision {
    RECOMMEND("推荐"),
    DECLINE("不推荐");

    private final String text;

    RecommendationDecision(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    boolean needsReason() {
        return this == DECLINE;
    }
}
