package cn.kexie.contest.award;

/** What may be decided on the list of awards. */
public enum CommendationDecision {
    APPROVE,
    RETURN
}
