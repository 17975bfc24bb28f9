package cn.kexie.contest.pool;

import cn.kexie.platform.identity.UserId;
import java.util.Set;

/** The judges who take part are now these; announced within the same transaction. */
public record JudgePoolChanged(String contestNo, Set<UserId> userIds) {}
