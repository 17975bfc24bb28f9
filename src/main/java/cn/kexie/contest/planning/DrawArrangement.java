package cn.kexie.contest.planning;

/** What the office arranges once the entries are known. */
public enum DrawArrangement {
    DRAW,
    CANCEL
}
