package cn.kexie.committee;

/** 委员会表决规则, from decision table {@code committee-rule}. */
public interface CommitteeRules {

    /**
     * @param voteKind such as {@code MEMBER_ADMISSION}
     * @throws IllegalStateException when the table has no row for it
     */
    VoteRule of(String voteKind);
}
