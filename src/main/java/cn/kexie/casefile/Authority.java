package cn.kexie.casefile;

/** The body that handles a case, or another body that takes part in it. */
public record Authority(String code, String name) {}
