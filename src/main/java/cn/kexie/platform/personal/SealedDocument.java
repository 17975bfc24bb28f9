package cn.kexie.platform.personal;

/** Marks a record that is stored whole, as JSON sealed in the one text column its {@link SealedIn} names. */
public interface SealedDocument {}
