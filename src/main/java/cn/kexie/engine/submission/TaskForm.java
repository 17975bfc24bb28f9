package cn.kexie.engine.submission;

import cn.kexie.platform.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The fields of a deployed form, and what may be submitted for them. */
record TaskForm(Map<String, FormField> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static TaskForm read(InputStream form) {
        try (form) {
            Map<String, FormField> fields = new LinkedHashMap<>();
            collect(JSON.readTree(form), false, fields);
            return new TaskForm(fields);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
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

    /** Names of the fields that somebody fills in with his own words. */
    List<String> freeTexts() {
        return fields.entrySet().stream()
                .filter(field ->
                        field.getValue().isFreeText() && !field.getValue().isReadOnly())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void collect(JsonNode parent, boolean hidden, Map<String, FormField> fields) {
        for (JsonNode component : parent.path("components")) {
            boolean mayHide = hidden || component.path("conditional").hasNonNull("hide");
            if (component.hasNonNull("key")) {
                fields.put(component.path("key").asText(), new FormField(component, mayHide));
            }
            collect(component, mayHide, fields);
        }
    }
}
