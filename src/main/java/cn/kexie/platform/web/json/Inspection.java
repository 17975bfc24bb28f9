package cn.kexie.platform.web.json;

import cn.kexie.platform.text.CanonicalText;
import cn.kexie.platform.text.CodeText;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * One walk over a tree beside the shape it should have, be it of a record or of a form. Notes every fault of structure and returns the tree without what is
 * at fault, so that binding it cannot fail for these reasons again. Linear in the size of the tree.
 */
public final class Inspection {

    private static final int LARGEST_EXPONENT = 100;

    /** More elements than any list of ours may have, or more unknown names, are not told one by one. */
    private static final int MOST_ELEMENTS = 10_000;

    private static final int MOST_UNKNOWN = 1_000;
    private static final JsonNode NOTHING = NullNode.instance;
    private static final Shape FREE = new Shape.Free();

    private final Faults faults;

    public Inspection(Faults faults) {
        this.faults = faults;
    }

    /** @param label how messages name the value */
    public JsonNode inspect(Shape shape, JsonNode node, Pointer at, String label) {
        if (isNothing(node)) {
            return NOTHING;
        }
        return node.isTextual() ? received(shape, node, at, label) : fitted(shape, node, at, label);
    }

    /** Every text comes in its one form, whatever it is to be. */
    private JsonNode received(Shape shape, JsonNode node, Pointer at, String label) {
        return CanonicalText.received(node.textValue())
                .map(text -> fitted(shape, JsonNodeFactory.instance.textNode(text), at, label))
                .orElseGet(() -> fault(at, "BAD_CHARACTER", Messages.badCharacter(label)));
    }

    private JsonNode fitted(Shape shape, JsonNode node, Pointer at, String label) {
        if (shape instanceof Shape.Parts parts) {
            return object(parts, node, at, label);
        }
        if (shape instanceof Shape.Rows rows) {
            return node.isArray() ? list(rows, node, at, label) : wrong(at, label, "列表 […]");
        }
        if (shape instanceof Shape.Entries entries) {
            return node.isObject() ? map(entries.each(), node, at, label) : wrong(at, label, "对象 {…}");
        }
        return scalar(shape, node, at, label);
    }

    private static boolean isNothing(JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode();
    }

    private JsonNode object(Shape.Parts shape, JsonNode node, Pointer at, String label) {
        if (!node.isObject()) {
            return at.equals(Pointer.ROOT) ? wrong(at, label, "JSON 对象 {…}") : wrong(at, label, "对象 {…}");
        }
        var parts = shape.byName().get();
        noteUnknown(node, parts.keySet(), at);
        ObjectNode fitting = JsonNodeFactory.instance.objectNode();
        parts.values().forEach(part -> fitting.set(part.name(), field(part, node, at)));
        return fitting;
    }

    private void noteUnknown(JsonNode node, Set<String> known, Pointer at) {
        node.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .limit(MOST_UNKNOWN)
                .forEach(name -> faults.add(at.child(name), "UNKNOWN_FIELD", Messages.unknown(name)));
    }

    private JsonNode field(Shape.Part part, JsonNode owner, Pointer at) {
        JsonNode node = owner.get(part.name());
        if (isNothing(node) && part.needed()) {
            return fault(at.child(part.name()), "REQUIRED", Messages.required(part.label()));
        }
        JsonNode spelled = part.code() && node != null && node.isTextual()
                ? JsonNodeFactory.instance.textNode(CodeText.Spelling.of(node.textValue()))
                : node;
        return inspect(part.shape(), spelled, at.child(part.name()), part.label());
    }

    private JsonNode list(Shape.Rows shape, JsonNode node, Pointer at, String label) {
        if (shape.most() != null && node.size() > shape.most()) {
            return fault(at, "TOO_MANY", Messages.atMost(label, shape.most(), "项", node.size()));
        }
        if (node.size() > MOST_ELEMENTS) {
            return fault(at, "TOO_MANY", "%s不能超过 %,d 项，请删减或者分次提交".formatted(label, MOST_ELEMENTS));
        }
        ArrayNode fitting = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < node.size(); i++) {
            fitting.add(element(shape.each(), node.get(i), at.child(i), label + "第 " + (i + 1) + " 项"));
        }
        return fitting;
    }

    private JsonNode element(Shape shape, JsonNode node, Pointer at, String label) {
        return isNothing(node) ? fault(at, "REQUIRED", label + "为空（null），请填写或删去") : inspect(shape, node, at, label);
    }

    private JsonNode map(Shape each, JsonNode node, Pointer at, String label) {
        ObjectNode fitting = JsonNodeFactory.instance.objectNode();
        node.fields().forEachRemaining(entry -> {
            CanonicalText.received(entry.getKey())
                    .ifPresentOrElse(
                            name -> put(fitting, name, each, entry.getValue(), at, label),
                            () -> fault(at.child(entry.getKey()), "BAD_CHARACTER", Messages.badCharacter("字段名")));
        });
        return fitting;
    }

    private void put(ObjectNode fitting, String name, Shape each, JsonNode value, Pointer at, String label) {
        if (fitting.has(name)) {
            fault(at.child(name), "DUPLICATE_FIELD", Messages.duplicate(name));
        } else {
            fitting.set(name, inspect(each, value, at.child(name), named(label, name)));
        }
    }

    private static String named(String label, String name) {
        return "%s的“%s”".formatted(label, Characters.printable(name));
    }

    private JsonNode scalar(Shape shape, JsonNode node, Pointer at, String label) {
        if (shape instanceof Shape.Text) {
            return node.isTextual() ? node : wrong(at, label, "文字（加引号）");
        }
        if (shape instanceof Shape.Whole whole) {
            return integer(whole.largest(), node, at, label);
        }
        if (shape instanceof Shape.Decimal) {
            return node.isNumber() ? number(node, at, label) : wrong(at, label, "数字（不加引号）");
        }
        if (shape instanceof Shape.Truth) {
            return node.isBoolean() ? node : wrong(at, label, " true 或 false（不加引号）");
        }
        if (shape instanceof Shape.Code code) {
            return code(code.codes(), node, at, label);
        }
        if (shape instanceof Shape.Formed formed) {
            return formed(formed.scalar(), node, at, label);
        }
        return shape instanceof Shape.Converted converted
                ? converted(converted, node, at, label)
                : free(node, at, label);
    }

    private JsonNode integer(BigInteger largest, JsonNode node, Pointer at, String label) {
        if (!node.isIntegralNumber()) {
            return wrong(at, label, "整数（不加引号，不带小数点）");
        }
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

    private JsonNode code(Collection<String> codes, JsonNode node, Pointer at, String label) {
        if (!node.isTextual()) {
            return wrong(at, label, "代码（加引号的文字）");
        }
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
        if (node.isObject()) {
            return map(FREE, node, at, label);
        }
        if (node.isArray()) {
            ArrayNode fitting = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                fitting.add(inspect(FREE, node.get(i), at.child(i), label));
            }
            return fitting;
        }
        return node.isNumber() ? number(node, at, label) : node;
    }

    private JsonNode converted(Shape.Converted shape, JsonNode node, Pointer at, String label) {
        try {
            shape.mapper().treeToValue(node, shape.type());
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
