package cn.kexie.platform.form;

import cn.kexie.platform.web.json.Messages;

/**
 * What a {@link FieldCheck} finds.
 *
 * @param code stable, upper snake case
 * @param message in Chinese; {@value #LABEL} stands for the name of the field, which else is put in front
 */
public record CheckFault(String code, String message) {

    public static final String LABEL = "{label}";

    String messageFor(String label) {
        return message.contains(LABEL) ? message.replace(LABEL, label) : Messages.named(label, message);
    }
}
