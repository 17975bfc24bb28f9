package cn.kexie.platform.form;

/** A file that is no form; the message says in Chinese what is wrong with it. */
public class UnreadableForm extends RuntimeException {

    UnreadableForm(String message) {
        super(message);
    }
}
