package cn.kexie.matter.kind;

import cn.kexie.platform.form.Form;

/**
 * What an applicant may hand in later.
 *
 * @param title name of the event in the model that waits for it
 */
public record LaterForm(String title, Form form) {}
