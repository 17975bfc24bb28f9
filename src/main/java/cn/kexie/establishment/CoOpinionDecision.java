package cn.kexie.establishment;

/** 工商联、国资委的答复意见. */
public enum CoOpinionDecision {
    AGREE,
    OBJECT;

    boolean needsReason() {
        return this != AGREE;
    }
}
