package cn.kexie.membership.roster;

/** What became of a row. */
enum RowDecision {
    /** Approved; enters the register when the publicity has ended. */
    APPROVED,
    ADMITTED,
    REFUSED,
    WITHDRAWN
}
