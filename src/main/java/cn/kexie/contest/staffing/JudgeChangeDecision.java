package cn.kexie.contest.staffing;

/** What the office or supervision says to a change of judges. */
public enum JudgeChangeDecision {
    AGREE,
    REFUSE
}
