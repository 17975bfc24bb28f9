package cn.kexie.platform.form;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the JSON that Camunda Modeler writes. */
final class FormFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int DEEPEST = 20;

    private FormFile() {}

    static Form read(byte[] json) {
        JsonNode form = tree(json);
        if (form == null || !form.isObject()) {
            throw new UnreadableForm("表单文件应为一个 JSON 对象，请用 Camunda Modeler 保存");
        }
        return new Form(form.path("id").asText(""), parts(form, "", false, 1));
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString());
        } catch (IOException malformed) {
            throw new UnreadableForm("表单文件不是 UTF-8 编码的 JSON，请用 Camunda Modeler 保存");
        }
    }

    private static List<FormPart> parts(JsonNode parent, String at, boolean hidden, int depth) {
        if (depth > DEEPEST) {
            throw new UnreadableForm("表单的分组嵌套不能超过 %d 层".formatted(DEEPEST));
        }
        List<FormPart> parts = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            boolean mayHide = hidden || component.path("conditional").hasNonNull("hide");
            if (component.hasNonNull("key")) {
                parts.add(field(component, at, mayHide));
            }
            if (component.path("components").isArray()) {
                parts.add(container(component, at, mayHide, depth));
            }
        }
        return List.copyOf(parts);
    }

    private static FormPart container(JsonNode component, String at, boolean mayHide, int depth) {
        String path = component.path("path").asText("");
        Map<String, String> properties = properties(component);
        String person = properties.get("person");
        if ("dynamiclist".equals(component.path("type").asText())) {
            String pointer = at + "/" + path;
            return new RowList(
                    label(component, path),
                    path,
                    pointer,
                    rows(properties, "min", 0),
                    rows(properties, "max", RowList.MOST_ROWS),
                    names(properties.getOrDefault("distinct", "")),
                    person,
                    fact(properties, path),
                    mayHide,
                    properties,
                    parts(component, pointer + "/*", false, depth + 1));
        }
        boolean heading = path.isBlank();
        String pointer = heading ? at : at + "/" + path;
        return new Section(
                label(component, path),
                heading ? null : path,
                pointer,
                person,
                mayHide,
                properties,
                parts(component, pointer, heading && mayHide, depth + 1));
    }

    private static Field field(JsonNode component, String at, boolean mayHide) {
        String key = component.path("key").asText();
        String type = component.path("type").asText();
        boolean readOnly = component.path("readonly").asBoolean()
                || component.path("disabled").asBoolean()
                || Components.WITHOUT_INPUT.contains(type);
        return new Field(
                key,
                at + "/" + key,
                label(component, key),
                component.path("description").asText(""),
                type,
                "datetime".equals(type) ? component.path("subtype").asText("date") : "",
                component.path("validate").path("required").asBoolean(),
                mayHide,
                readOnly,
                Option.all(component.path("values")).toList(),
                optionsFrom(component),
                Limits.of(component),
                properties(component));
    }

    private static String label(JsonNode component, String otherwise) {
        return Stream.of("label", "dateLabel", "timeLabel")
                .map(name -> component.path(name).asText(""))
                .filter(label -> !label.isBlank())
                .findFirst()
                .orElse(otherwise);
    }

    /** {@code =variable} or {@code =variable.part}; a formula cannot be followed here and offers nothing. */
    private static List<String> optionsFrom(JsonNode component) {
        if (component.hasNonNull("valuesKey")) {
            return List.of(component.path("valuesKey").asText());
        }
        return component.hasNonNull("valuesExpression")
                ? List.of(component
                        .path("valuesExpression")
                        .asText()
                        .strip()
                        .replaceFirst("^=\\s*", "")
                        .split("\\."))
                : List.of();
    }

    private static Map<String, String> properties(JsonNode component) {
        Map<String, String> properties = new LinkedHashMap<>();
        component
                .path("properties")
                .properties()
                .forEach(entry ->
                        properties.put(entry.getKey(), entry.getValue().asText().strip()));
        return Map.copyOf(properties);
    }

    /** Under its own name where the form gives none. */
    private static String fact(Map<String, String> properties, String path) {
        String name = properties.get("fact");
        return "true".equals(name) ? path : name;
    }

    private static int rows(Map<String, String> properties, String name, int otherwise) {
        String number = properties.getOrDefault(name, "");
        return number.matches("\\d{1,5}") ? Integer.parseInt(number) : otherwise;
    }

    private static List<String> names(String list) {
        return Stream.of(list.split("[,，\\s]+")).filter(name -> !name.isBlank()).toList();
    }
}
