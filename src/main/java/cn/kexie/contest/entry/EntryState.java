package cn.kexie.contest.entry;

/** What the contest has to know of an entry: whether it takes part. */
public enum EntryState {
    PENDING,
    ADMITTED,
    OUT,
    DISQUALIFIED
}
