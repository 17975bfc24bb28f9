package cn.kexie.platform.form;

/**
 * Why a form does not suit an application.
 *
 * @param pointer of the value or the part in an application, {@code ""} for the form as a whole
 * @param label of the part
 * @param message what is wrong and how to mend it, in Chinese
 */
public record FormDefect(String pointer, String label, String message) {}
