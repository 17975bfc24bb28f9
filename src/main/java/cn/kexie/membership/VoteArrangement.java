package cn.kexie.membership;

/** What the secretariat does about a vote without quorum. */
public enum VoteArrangement {
    VOTE
}
