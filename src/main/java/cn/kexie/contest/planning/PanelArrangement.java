package cn.kexie.contest.planning;

/** What the office does about works with too few sheets. */
public enum PanelArrangement {
    ASSIGN,
    CONTINUE
}
