package cn.kexie.platform.web.json;

import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds the value from an inspected tree. What still refuses to be built (a record whose constructor objects) becomes a
 * fault and is left out, then the rest is tried again.
 */
public final class Binding {

    /** Constructors that object are rare; everything frequent is found by {@link Inspection}. */
    private static final int MOST_ATTEMPTS = 50;

    private final ObjectMapper mapper;
    private final Faults faults;

    public Binding(ObjectMapper mapper, Faults faults) {
        this.mapper = mapper;
        this.faults = faults;
    }

    /** @return {@code null} when nothing could be built; then there is a fault */
    public <T> T bind(JsonNode tree, JavaType type) {
        if (tree.isNull()) {
            noteNothing();
            return null;
        }
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return mapper.treeToValue(tree, type);
            } catch (JsonProcessingException e) {
                Pointer at = pointer(e);
                note(e, at);
                if (at.equals(Pointer.ROOT)) {
                    return null;
                }
                leaveOut(tree, at);
            }
        }
        return null;
    }

    private void noteNothing() {
        if (!faults.knownWithin(Pointer.ROOT)) {
            faults.add(Pointer.ROOT, "REQUIRED", "请求体为空（null），请提交内容");
        }
    }

    private void note(JacksonException e, Pointer at) {
        if (!faults.knownWithin(at)) {
            explain(e, at, "此处").forEach(faults::add);
        }
    }

    /** The faults behind a failed construction; a {@link Refusal} thrown by a constructor speaks for itself. */
    static List<Fault> explain(Exception e, Pointer at, String label) {
        return Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst()
                .map(refusal -> moved(refusal, at))
                .orElseGet(() -> List.of(new Fault(at.text(), "BAD_FORMAT", Messages.unfit(label))));
    }

    private static List<Fault> moved(Refusal refusal, Pointer at) {
        if (refusal.faults().isEmpty()) {
            return List.of(new Fault(at.text(), refusal.code(), refusal.detail()));
        }
        return refusal.faults().stream()
                .map(fault -> new Fault(at.text() + fault.pointer(), fault.code(), fault.message()))
                .toList();
    }

    private static Pointer pointer(JsonProcessingException e) {
        Pointer at = Pointer.ROOT;
        if (e instanceof JsonMappingException mapping) {
            for (var step : mapping.getPath()) {
                at = step.getFieldName() == null ? at.child(step.getIndex()) : at.child(step.getFieldName());
            }
        }
        return at;
    }

    private static void leaveOut(JsonNode tree, Pointer at) {
        JsonPointer pointer = JsonPointer.compile(at.text());
        JsonNode owner = tree.at(pointer.head());
        if (owner instanceof ObjectNode object) {
            object.putNull(pointer.last().getMatchingProperty());
        } else if (owner instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), NullNode.instance);
        }
    }
}
