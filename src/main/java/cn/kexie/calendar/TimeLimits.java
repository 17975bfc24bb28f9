package cn.kexie.calendar;

/** 办理期限: how long each step may take, from decision table {@code time-limit}. */
public interface TimeLimits {

    /** @throws IllegalStateException when the table has no row for this kind */
    TimeLimit of(String kind);
}
