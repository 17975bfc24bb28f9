package cn.kexie.contest.draw;

/** How a round with too few sheets goes on: new judges score, or what there is gets ranked. */
public enum PanelsOutcome {
    ASSIGNED,
    RANK
}
