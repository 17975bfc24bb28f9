package cn.kexie.contest.draw;

/** What came of drawing judges. */
public enum DrawOutcome {
    DRAWN,
    IMPOSSIBLE
}
