package cn.kexie.contest.entry;

/** 推荐意见. */
public enum RecommendationDecision {
    RECOMMEND,
    DECLINE;

    boolean needsReason() {
        return this == DECLINE;
    }
}
