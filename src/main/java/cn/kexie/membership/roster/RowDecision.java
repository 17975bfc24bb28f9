package cn.kexie.membership.roster;

/** What became of a row. */
enum RowDecision {
    ADMITTED,
    REFUSED,
    WITHDRAWN
}
