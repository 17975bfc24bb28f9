package cn.kexie.membership.life;

/** What the receiving association decides. */
public enum TransferDecision {
    ACCEPT,
    DECLINE
}
