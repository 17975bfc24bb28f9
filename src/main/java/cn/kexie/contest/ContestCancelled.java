package cn.kexie.contest;

/** A contest has been cancelled; announced within the same transaction, so that every part of it ends its own work. */
public record ContestCancelled(String contestNo, String reason) {}
