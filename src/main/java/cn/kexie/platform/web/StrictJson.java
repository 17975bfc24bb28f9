package cn.kexie.platform.web;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.web.json.Binding;
import cn.kexie.platform.web.json.Constraints;
import cn.kexie.platform.web.json.Document;
import cn.kexie.platform.web.json.Faults;
import cn.kexie.platform.web.json.InputOrder;
import cn.kexie.platform.web.json.Inspection;
import cn.kexie.platform.web.json.Pointer;
import cn.kexie.platform.web.json.Shape;
import cn.kexie.platform.web.json.Shapes;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.Type;
import org.springframework.stereotype.Component;

/**
 * Reads JSON without any silent conversion and reports all faults at once: structure first, then Bean Validation on every
 * record of the tree (with or without {@code @Valid}). {@code @Schema(title = "企业全称")} on a record component is the
 * name the messages use. ADR 0004 has the rules.
 */
@Component
public class StrictJson {

    private final ObjectMapper mapper;
    private final Shapes shapes;
    private final Constraints constraints;

    public StrictJson(ObjectMapper mapper, ValidatorFactory validation) {
        this.mapper = mapper.copy()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.shapes = new Shapes(this.mapper);
        this.constraints = new Constraints(validation, shapes);
    }

    /** @throws Refusal 400 when the text is no JSON, 422 with all faults when it does not fit the type */
    public <T> T read(byte[] json, Class<T> type) {
        return type.cast(read(json, (Type) type));
    }

    /**
     * As {@link #read(byte[], Class)}, for generic types. Who asks for a tree has it inspected against its type next, so that all
     * faults come in one list.
     */
    public Object read(byte[] json, Type type) {
        return accepted(inspect(json, mapper.constructType(type)));
    }

    /** Like {@link #read(byte[], Type)}, but hands the faults over instead of refusing. */
    public Reading<?> inspect(byte[] json, JavaType type) {
        var faults = new Faults();
        JsonNode tree = Document.parse(json, faults);
        return type.hasRawClass(JsonNode.class) && !tree.isNull()
                ? new Reading<>(tree, faults.list(), (one, other) -> 0)
                : inspect(tree, type, faults);
    }

    /** @throws Refusal 422 with all faults when the tree does not fit the type */
    public <T> T read(JsonNode json, Class<T> type) {
        return accepted(inspect(json, type));
    }

    /** Like {@link #read(JsonNode, Class)}, but hands the faults over instead of refusing. */
    public <T> Reading<T> inspect(JsonNode json, Class<T> type) {
        return inspect(json, mapper.constructType(type), new Faults());
    }

    private <T> Reading<T> inspect(JsonNode json, JavaType type, Faults faults) {
        Shape shape = shapes.of(type);
        JsonNode fitting = new Inspection(faults).inspect(shape, json, Pointer.ROOT, "请求体");
        T value = new Binding(mapper, faults).bind(fitting, type);
        constraints.check(value, faults);
        return new Reading<>(value, faults.list(), new InputOrder(shape));
    }

    private static <T> T accepted(Reading<T> reading) {
        if (reading.faultless()) {
            return reading.valueOrNull();
        }
        throw Refusal.invalid(reading.faults());
    }
}
