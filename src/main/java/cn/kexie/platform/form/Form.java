package cn.kexie.platform.form;

import java.util.ArrayList;
import java.util.List;

/** A form as its file describes it; immutable, read once. */
public final class Form {

    private final String id;
    private final List<FormPart> parts;
    private final List<Field> fields = new ArrayList<>();

    Form(String id, List<FormPart> parts) {
        this.id = id;
        this.parts = parts;
        collect(parts);
    }

    /** @throws UnreadableForm when the bytes are no form */
    public static Form read(byte[] json) {
        return FormFile.read(json);
    }

    public String id() {
        return id;
    }

    public List<FormPart> parts() {
        return parts;
    }

    /** Every field with a key, those in groups and lists included, in the order of the form. */
    public List<Field> fields() {
        return List.copyOf(fields);
    }

    private void collect(List<FormPart> some) {
        for (FormPart part : some) {
            if (part instanceof Field field) {
                fields.add(field);
            } else {
                collect(part instanceof Section section ? section.parts() : ((RowList) part).parts());
            }
        }
    }
}
