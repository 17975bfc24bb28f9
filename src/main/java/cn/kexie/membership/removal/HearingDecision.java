package cn.kexie.membership.removal;

/** 听取陈述申辩的情况. */
public enum HearingDecision {
    HEARD,
    WAIVED,
    DROP
}
