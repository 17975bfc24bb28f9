package cn.kexie.platform.form;

import java.util.List;
import java.util.Map;

/**
 * A group of fields.
 *
 * @param path the object that holds its values; null for a mere heading
 * @param person as what it names a person, such as 专家; null when it does not
 */
public record Section(
        String label,
        String path,
        String pointer,
        String person,
        boolean mayHide,
        Map<String, String> properties,
        List<FormPart> parts)
        implements FormPart {

    @Override
    public String name() {
        return path;
    }

    @Override
    public boolean isRequired() {
        return !mayHide && FormPart.members(parts).anyMatch(FormPart::isRequired);
    }
}
