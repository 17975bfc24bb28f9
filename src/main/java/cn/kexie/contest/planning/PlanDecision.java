package cn.kexie.contest.planning;

/** What the office decides on a plan. */
public enum PlanDecision {
    APPROVE,
    REJECT
}
