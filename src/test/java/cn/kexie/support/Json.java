package cn.kexie.support;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/** JSON bodies of requests, and changes to them by JSON pointer. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode resource(String path) {
        try (InputStream content = Json.class.getResourceAsStream(path)) {
            return (ObjectNode) MAPPER.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets what stands at {@code pointer}; an element one past the end of a list is added. */
    public static UnaryOperator<ObjectNode> put(String pointer, Object value) {
        return json -> {
            JsonPointer at = JsonPointer.compile(pointer);
            JsonNode parent = json.at(at.head());
            if (parent instanceof ArrayNode list) {
                int index = at.last().getMatchingIndex();
                list.insert(index, tree(value));
                if (index < list.size() - 1) {
                    list.remove(index + 1);
                }
            } else {
                ((ObjectNode) parent).set(at.last().getMatchingProperty(), tree(value));
            }
            return json;
        };
    }

    public static UnaryOperator<ObjectNode> drop(String pointer) {
        return json -> {
            JsonPointer at = JsonPointer.compile(pointer);
            JsonNode parent = json.at(at.head());
            if (parent instanceof ArrayNode list) {
                list.remove(at.last().getMatchingIndex());
            } else {
                ((ObjectNode) parent).remove(at.last().getMatchingProperty());
            }
            return json;
        };
    }

    @SafeVarargs
    public static UnaryOperator<ObjectNode> all(UnaryOperator<ObjectNode>... changes) {
        return json -> {
            for (UnaryOperator<ObjectNode> change : changes) {
                change.apply(json);
            }
            return json;
        };
    }
}
