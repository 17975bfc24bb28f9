package cn.kexie.calendar;

/** 办理期限: how long each step may take and what its period is called, from decision table {@code time-limit}. */
public interface TimeLimits {

    /** @throws IllegalStateException when the table has no row for this kind */
    Period of(String kind);
}
