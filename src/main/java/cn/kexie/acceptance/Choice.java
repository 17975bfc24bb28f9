package cn.kexie.acceptance;

/** One option of a form field. */
public record Choice(String label, String value) {}
