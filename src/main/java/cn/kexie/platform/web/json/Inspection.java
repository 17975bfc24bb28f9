package cn.kexie.platform.web.json;

import cn.kexie.platform.text.CanonicalText;
import cn.kexie.platform.text.CodeText;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import org.springframework.util.ClassUtils;

/**
 * One walk over a tree beside the type it should have. Notes every fault of structure and returns the tree without what is
 * at fault, so that binding it cannot fail for these reasons again. Linear in the size of the tree.
 */
public final class Inspection {

    private static final int LARGEST_EXPONENT = 100;

    /** More elements than any list of ours may have, or more unknown names, are not told one by one. */
    private static final int MOST_ELEMENTS = 10_000;

    private static final int MOST_UNKNOWN = 1_000;
    private static final JsonNode NOTHING = NullNode.instance;
    private static final Map<Class<?>, BigInteger> LARGEST = Map.of(
            Byte.class, BigInteger.valueOf(Byte.MAX_VALUE),
            Short.class, BigInteger.valueOf(Short.MAX_VALUE),
            Integer.class, BigInteger.valueOf(Integer.MAX_VALUE),
            Long.class, BigInteger.valueOf(Long.MAX_VALUE));
    private static final Set<Class<?>> DECIMALS = Set.of(BigDecimal.class, Double.class, Float.class);

    private final ObjectMapper mapper;
    private final Shapes shapes;
    private final Faults faults;

    public Inspection(ObjectMapper mapper, Shapes shapes, Faults faults) {
        this.mapper = mapper;
        this.shapes = shapes;
        this.faults = faults;
    }

    /** @param label how messages name the value */
    public JsonNode inspect(JavaType type, JsonNode node, Pointer at, String label) {
        if (isNothing(node)) {
            return NOTHING;
        }
        return node.isTextual() ? received(type, node, at, label) : fitted(type, node, at, label);
    }

    /** Every text comes in its one form, whatever it is to be. */
    private JsonNode received(JavaType type, JsonNode node, Pointer at, String label) {
        return CanonicalText.received(node.textValue())
                .map(text -> fitted(type, JsonNodeFactory.instance.textNode(text), at, label))
                .orElseGet(() -> fault(at, "BAD_CHARACTER", Messages.badCharacter(label)));
    }

    private JsonNode fitted(JavaType type, JsonNode node, Pointer at, String label) {
        if (type.isReferenceType()) {
            return fitted(type.getContentType(), node, at, label);
        }
        if (shapes.isRecord(type)) {
            return record(type, node, at, label);
        }
        return type.isContainerType() && !JsonNode.class.isAssignableFrom(type.getRawClass())
                ? container(type, node, at, label)
                : scalar(type, ClassUtils.resolvePrimitiveIfNecessary(type.getRawClass()), node, at, label);
    }

    private static boolean isNothing(JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode();
    }

    private JsonNode record(JavaType type, JsonNode node, Pointer at, String label) {
        if (!node.isObject()) {
            return at.equals(Pointer.ROOT) ? wrong(at, label, "JSON 对象 {…}") : wrong(at, label, "对象 {…}");
        }
        var properties = shapes.properties(type);
        noteUnknown(node, properties.keySet(), at);
        ObjectNode fitting = JsonNodeFactory.instance.objectNode();
        properties.values().forEach(property -> fitting.set(property.name(), field(property, node, at)));
        return fitting;
    }

    private void noteUnknown(JsonNode node, Set<String> known, Pointer at) {
        node.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .limit(MOST_UNKNOWN)
                .forEach(name -> faults.add(at.child(name), "UNKNOWN_FIELD", Messages.unknown(name)));
    }

    private JsonNode field(Shapes.Property property, JsonNode owner, Pointer at) {
        JsonNode node = owner.get(property.name());
        if (isNothing(node) && property.type().isPrimitive()) {
            return fault(at.child(property.name()), "REQUIRED", Messages.required(property.label()));
        }
        JsonNode spelled = property.code() && node != null && node.isTextual()
                ? JsonNodeFactory.instance.textNode(CodeText.Spelling.of(node.textValue()))
                : node;
        return inspect(property.type(), spelled, at.child(property.name()), property.label());
    }

    private JsonNode container(JavaType type, JsonNode node, Pointer at, String label) {
        if (type.isMapLikeType()) {
            return node.isObject() ? map(type, node, at, label) : wrong(at, label, "对象 {…}");
        }
        return node.isArray() ? list(type, node, at, label) : wrong(at, label, "列表 […]");
    }

    private JsonNode list(JavaType type, JsonNode node, Pointer at, String label) {
        if (node.size() > MOST_ELEMENTS) {
            return fault(at, "TOO_MANY", "%s不能超过 %,d 项，请删减或者分次提交".formatted(label, MOST_ELEMENTS));
        }
        ArrayNode fitting = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < node.size(); i++) {
            fitting.add(element(type.getContentType(), node.get(i), at.child(i), label + "第 " + (i + 1) + " 项"));
        }
        return fitting;
    }

    private JsonNode element(JavaType type, JsonNode node, Pointer at, String label) {
        return isNothing(node) ? fault(at, "REQUIRED", label + "为空（null），请填写或删去") : inspect(type, node, at, label);
    }

    private JsonNode map(JavaType type, JsonNode node, Pointer at, String label) {
        ObjectNode fitting = JsonNodeFactory.instance.objectNode();
        node.fields().forEachRemaining(entry -> {
            CanonicalText.received(entry.getKey())
                    .ifPresentOrElse(
                            name -> put(fitting, name, type, entry.getValue(), at, label),
                            () -> fault(at.child(entry.getKey()), "BAD_CHARACTER", Messages.badCharacter("字段名")));
        });
        return fitting;
    }

    private void put(ObjectNode fitting, String name, JavaType type, JsonNode value, Pointer at, String label) {
        if (fitting.has(name)) {
            fault(at.child(name), "DUPLICATE_FIELD", Messages.duplicate(name));
        } else {
            fitting.set(name, inspect(type.getContentType(), value, at.child(name), named(label, name)));
        }
    }

    private static String named(String label, String name) {
        return "%s的“%s”".formatted(label, Characters.printable(name));
    }

    private JsonNode scalar(JavaType type, Class<?> raw, JsonNode node, Pointer at, String label) {
        if (raw == String.class) {
            return node.isTextual() ? node : wrong(at, label, "文字（加引号）");
        }
        if (LARGEST.containsKey(raw) || raw == BigInteger.class) {
            return integer(raw, node, at, label);
        }
        if (DECIMALS.contains(raw)) {
            return node.isNumber() ? number(node, at, label) : wrong(at, label, "数字（不加引号）");
        }
        if (raw == Boolean.class) {
            return node.isBoolean() ? node : wrong(at, label, " true 或 false（不加引号）");
        }
        if (type.isEnumType()) {
            return code(type, node, at, label);
        }
        if (Scalars.of(raw) != null) {
            return formed(Scalars.of(raw), node, at, label);
        }
        return JsonNode.class.isAssignableFrom(raw) || raw == Object.class
                ? free(node, at, label)
                : converted(type, node, at, label);
    }

    private JsonNode integer(Class<?> raw, JsonNode node, Pointer at, String label) {
        if (!node.isIntegralNumber()) {
            return wrong(at, label, "整数（不加引号，不带小数点）");
        }
        BigInteger largest = LARGEST.get(raw);
        boolean fits = largest == null
                || node.bigIntegerValue().compareTo(largest) <= 0
                        && node.bigIntegerValue().compareTo(largest.not()) >= 0;
        return fits ? node : fault(at, "OUT_OF_RANGE", Messages.outOfRange(label));
    }

    private JsonNode number(JsonNode node, Pointer at, String label) {
        return Math.abs(node.decimalValue().scale()) <= LARGEST_EXPONENT
                ? node
                : fault(at, "OUT_OF_RANGE", Messages.outOfRange(label));
    }

    private JsonNode code(JavaType type, JsonNode node, Pointer at, String label) {
        if (!node.isTextual()) {
            return wrong(at, label, "代码（加引号的文字）");
        }
        var codes = shapes.codes(type);
        return codes.contains(node.textValue())
                ? node
                : fault(at, "UNKNOWN_CODE", Messages.unknownCode(label, node.textValue(), codes));
    }

    private JsonNode formed(Scalars scalar, JsonNode node, Pointer at, String label) {
        if (!node.isTextual()) {
            return wrong(at, label, "文字，内容为" + scalar.form);
        }
        return scalar.accepts(node.textValue()) ? node : fault(at, "BAD_FORMAT", Messages.shouldBe(label, scalar.form));
    }

    private JsonNode free(JsonNode node, Pointer at, String label) {
        JavaType any = mapper.constructType(Object.class);
        if (node.isObject()) {
            return map(
                    mapper.getTypeFactory().constructMapType(Map.class, String.class, Object.class), node, at, label);
        }
        if (node.isArray()) {
            ArrayNode fitting = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                fitting.add(inspect(any, node.get(i), at.child(i), label));
            }
            return fitting;
        }
        return node.isNumber() ? number(node, at, label) : node;
    }

    private JsonNode converted(JavaType type, JsonNode node, Pointer at, String label) {
        try {
            mapper.treeToValue(node, type);
            return node;
        } catch (JacksonException | IllegalArgumentException e) {
            Binding.explain(e, at, label).forEach(faults::add);
            return NOTHING;
        }
    }

    private JsonNode wrong(Pointer at, String label, String what) {
        return fault(at, "WRONG_TYPE", Messages.shouldBe(label, what));
    }

    private JsonNode fault(Pointer at, String code, String message) {
        faults.add(at, code, message);
        return NOTHING;
    }
}
