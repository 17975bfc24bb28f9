package cn.kexie.handover;

import cn.kexie.platform.identity.UserId;

/** Somebody a task may be given to. */
public record Colleague(UserId userId, String name) {}
