package cn.kexie.contest;

/** What the office arranges once the entries are known. */
public enum DrawArrangement {
    DRAW,
    CANCEL
}
