package cn.kexie.support.process.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A Camunda form read from its file; components of groups included. */
record FormFile(Path path, JsonNode form) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static FormFile read(Path path) {
        try {
            return new FormFile(path, JSON.readTree(path.toFile()));
        } catch (IOException malformed) {
            throw new UncheckedIOException("表单不是有效的 JSON：" + path, malformed);
        }
    }

    String id() {
        return form.path("id").asText();
    }

    List<JsonNode> components() {
        List<JsonNode> all = new ArrayList<>();
        collect(form, all);
        return all;
    }

    /** Components that carry a variable. */
    List<JsonNode> fields() {
        return components().stream()
                .filter(component -> component.hasNonNull("key"))
                .toList();
    }

    Optional<JsonNode> field(String key) {
        return fields().stream()
                .filter(field -> key.equals(field.path("key").asText()))
                .findFirst();
    }

    static Set<String> options(JsonNode field) {
        Set<String> options = new TreeSet<>();
        field.path("values").forEach(option -> options.add(option.path("value").asText()));
        return options;
    }

    private static void collect(JsonNode parent, List<JsonNode> all) {
        parent.path("components").forEach(component -> {
            all.add(component);
            collect(component, all);
        });
    }
}
