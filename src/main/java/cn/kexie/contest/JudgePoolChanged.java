package cn.kexie.contest;

import java.util.Set;

/** The pool of judges is now this one; announced within the same transaction. */
public record JudgePoolChanged(String contestNo, Set<String> userIds) {}
