package cn.kexie.contest;

/** What the office decides on a plan. */
public enum PlanDecision {
    APPROVE,
    REJECT
}
