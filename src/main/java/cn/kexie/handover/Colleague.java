package cn.kexie.handover;

/** Somebody a task may be given to. */
public record Colleague(String userId, String name) {}
