package cn.kexie.engine.submission;

import cn.kexie.platform.Fault;
import cn.kexie.platform.form.Field;
import cn.kexie.platform.form.Form;
import cn.kexie.platform.form.FormPart;
import cn.kexie.platform.form.RowList;
import cn.kexie.platform.form.Section;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The fields of a deployed form, and what may be submitted for them. */
record TaskForm(Map<String, FormField> fields) {

    static TaskForm read(InputStream file) {
        try (file) {
            Map<String, FormField> fields = new LinkedHashMap<>();
            collect(Form.read(file.readAllBytes()).parts(), false, fields);
            return new TaskForm(fields);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The value as it counts: somebody's own words in the one form of a text. */
    JsonNode received(String name, JsonNode value) {
        FormField field = fields.get(name);
        return field == null ? value : field.received(value);
    }

    /**
     * @param submitted values by variable name, as JSON
     * @param current the variables the task sees now, as JSON
     */
    List<Fault> faults(Map<String, JsonNode> submitted, Function<String, JsonNode> current) {
        List<Fault> faults = new ArrayList<>();
        submitted.keySet().stream()
                .filter(name -> !fields.containsKey(name))
                .forEach(name ->
                        faults.add(new Fault("/" + name, "UNKNOWN_VARIABLE", "表单中没有“" + name + "”这一项，请去掉后重新提交")));
        fields.forEach(
                (name, field) -> field.fault(submitted.get(name), current).ifPresent(faults::add));
        return faults;
    }

    /**
     * What the form answers, for the delegates that follow in the same transaction: an answer is not stored with the
     * process, a delegate decides what stays. Only a variable the process carries already is changed for good, but
     * never with somebody's own words.
     */
    Map<String, Object> answers(Map<String, JsonNode> submitted, Predicate<String> isStored) {
        Map<String, Object> answers = new HashMap<>();
        fields.forEach((name, field) -> {
            if (submitted.containsKey(name) && !field.isReadOnly()) {
                answers.put(name, Values.typed(submitted.get(name), field.isFreeText() || !isStored.test(name)));
            }
        });
        return answers;
    }

    /** How the record words what was decided; empty when nothing was. */
    Optional<String> decision(Map<String, Object> submitted) {
        return Optional.ofNullable(fields.get(FormField.DECISION))
                .flatMap(field -> field.recorded(submitted.get(FormField.DECISION)));
    }

    /** Names of the fields that somebody fills in with his own words. */
    List<String> freeTexts() {
        return fields.entrySet().stream()
                .filter(field ->
                        field.getValue().isFreeText() && !field.getValue().isReadOnly())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The variables of a task know no objects: a field is its key, whatever stands around it. */
    private static void collect(List<FormPart> parts, boolean hidden, Map<String, FormField> fields) {
        for (FormPart part : parts) {
            boolean mayHide = hidden || part.mayHide();
            if (part instanceof Field field) {
                fields.put(field.key(), new FormField(field, mayHide));
            } else if (part instanceof Section section) {
                collect(section.parts(), mayHide, fields);
            } else if (part instanceof RowList list) {
                collect(list.parts(), mayHide, fields);
            }
        }
    }
}
