package cn.kexie.membership;

/** 复核结论. */
public enum AppealDecision {
    OVERTURN,
    UPHOLD
}
