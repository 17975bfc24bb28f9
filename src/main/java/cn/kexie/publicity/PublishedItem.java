package cn.kexie.publicity;

/** An item and where it stands. */
public record PublishedItem(String key, String text, ItemStatus status) {}
