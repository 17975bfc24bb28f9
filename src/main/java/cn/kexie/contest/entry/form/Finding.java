package cn.kexie.contest.entry.form;

/**
 * Something the rules have found about an entry, for those who examine it.
 *
 * @param text in Chinese
 * @param pointer JSON pointer of the field it is about
 */
public record Finding(String code, String text, String pointer) {}
