package cn.kexie.contest.pool;

import java.util.Set;

/** The judges who take part are now these; announced within the same transaction. */
public record JudgePoolChanged(String contestNo, Set<String> userIds) {}
