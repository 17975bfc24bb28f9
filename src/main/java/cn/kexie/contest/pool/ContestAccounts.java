package cn.kexie.contest.pool;

import cn.kexie.platform.identity.UserId;
import java.util.Collection;
import java.util.Set;

/** Accounts of the people who may be named as judges. */
public interface ContestAccounts {

    /** Those of these that are no account. */
    Set<UserId> unknown(Collection<UserId> userIds);
}
