package cn.kexie.platform;

/** Marks a record that is stored whole, as one JSON column of its aggregate. */
public interface JsonDocument {}
