package cn.kexie.membership.roster;

/** What is decided on rows of a roster. */
public enum RosterChoice {
    APPROVE,
    REJECT,
    REFER
}
