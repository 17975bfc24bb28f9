package cn.kexie.contest.pool;

import java.util.Collection;
import java.util.Set;

/** Accounts of the people who may be named as judges. */
public interface ContestAccounts {

    /** Those of these that are no account. */
    Set<String> unknown(Collection<String> userIds);
}
