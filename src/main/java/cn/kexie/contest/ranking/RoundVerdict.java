package cn.kexie.contest.ranking;

/** What follows when every sheet of a round is in. */
public enum RoundVerdict {
    /** The stage has its results. */
    COMPLETE,
    /** Totals of a work lie too far apart; another judge has been asked. */
    DIVERGENT,
    /** A work has too few sheets; the office decides. */
    INCOMPLETE
}
