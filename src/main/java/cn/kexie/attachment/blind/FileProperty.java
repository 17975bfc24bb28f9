package cn.kexie.attachment.blind;

/** Something a file tells beside its content, such as its author; both in words for a reader. Holds personal data. */
public record FileProperty(String name, String value) {}
