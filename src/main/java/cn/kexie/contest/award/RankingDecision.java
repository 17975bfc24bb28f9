package cn.kexie.contest.award;

/** What the office may decide on a ranking. */
public enum RankingDecision {
    CONFIRM
}
