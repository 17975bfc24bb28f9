package cn.kexie.platform.form;

import cn.kexie.platform.code.CodeList;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The JSON Schema (2020-12) of the application a form makes, with the labels and hints of the form. What a schema cannot
 * say stands beside it: {@code x-check}, {@code x-codes}, {@code x-date}, {@code x-decimalDigits}, {@code x-distinct}.
 */
@Component
public class FormSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final BigInteger LARGEST =
            BigInteger.TEN.pow(FormShape.MOST_DIGITS).subtract(BigInteger.ONE);
    static final Map<String, String> DATES =
            Map.of("past", "早于今天", "pastOrPresent", "不晚于今天", "future", "晚于今天", "futureOrPresent", "不早于今天");

    private final FieldChecks checks;

    public FormSchema(FieldChecks checks) {
        this.checks = checks;
    }

    public ObjectNode of(Form form) {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.setAll(object(form.parts(), false));
        return schema;
    }

    private ObjectNode object(List<FormPart> parts, boolean nullable) {
        ObjectNode schema = typed("object", nullable);
        ObjectNode properties = NODES.objectNode();
        ArrayNode required = NODES.arrayNode();
        FormPart.members(parts).forEach(part -> {
            properties.set(part.name(), schema(part));
            if (part.isRequired()) {
                required.add(part.name());
            }
        });
        schema.set("properties", properties);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private ObjectNode schema(FormPart part) {
        ObjectNode titled = NODES.objectNode().put("title", part.label());
        if (part instanceof Field field) {
            return described(titled, field).setAll(value(field));
        }
        if (part instanceof Section section) {
            person(titled, section.person());
            return titled.setAll(object(section.parts(), !section.isRequired()));
        }
        return titled.setAll(rows((RowList) part));
    }

    private ObjectNode rows(RowList list) {
        ObjectNode schema = typed("array", !list.isRequired());
        person(schema, list.person());
        if (list.min() > 0) {
            schema.put("minItems", list.min());
        }
        schema.put("maxItems", list.max());
        schema.set("items", object(list.parts(), false));
        if (!list.distinct().isEmpty()) {
            schema.set("x-distinct", texts(list.distinct()));
        }
        return schema;
    }

    private ObjectNode described(ObjectNode schema, Field field) {
        List<String> hints = new ArrayList<>();
        Consumer<String> hint = text -> {
            if (!text.isBlank()) {
                hints.add(text);
            }
        };
        hint.accept(field.description());
        checks.of(field).stream().map(FieldCheck::schemaHint).forEach(hint);
        hint.accept(DATES.getOrDefault(field.dateBound(), ""));
        if (!hints.isEmpty()) {
            schema.put("description", String.join("；", hints));
        }
        return schema;
    }

    private ObjectNode value(Field field) {
        boolean nullable = !field.isRequired();
        ObjectNode schema = switch (field.type()) {
            case "number" -> number(field, nullable);
            case "checkbox" -> box(field, nullable);
            case "datetime" -> moment(field, nullable);
            case "radio", "select" -> choice(field, nullable);
            case "checklist", "taglist" -> choices(field, nullable);
            default -> text(field, nullable);
        };
        if (!field.checks().isEmpty()) {
            schema.set("x-check", texts(field.checks()));
        }
        return schema;
    }

    private ObjectNode text(Field field, boolean nullable) {
        if (field.codes().isPresent()) {
            return choice(field, nullable);
        }
        Limits limits = field.limits();
        ObjectNode schema = typed("string", nullable);
        int least = Math.max(limits.minLength() == null ? 0 : limits.minLength(), nullable ? 0 : 1);
        if (least > 0) {
            schema.put("minLength", least);
        }
        schema.put("maxLength", limits.maxLength());
        if (limits.pattern() != null) {
            schema.put("pattern", limits.pattern().pattern());
        }
        return schema;
    }

    private static ObjectNode number(Field field, boolean nullable) {
        Limits limits = field.limits();
        ObjectNode schema = typed(field.isWhole() ? "integer" : "number", nullable);
        bound(schema, "minimum", limits.min() == null ? new BigDecimal(LARGEST.negate()) : limits.min());
        bound(schema, "maximum", limits.max() == null ? new BigDecimal(LARGEST) : limits.max());
        if (!field.isWhole()) {
            schema.put("x-decimalDigits", FieldConstraints.decimals(limits));
        }
        return schema;
    }

    private static void bound(ObjectNode schema, String name, BigDecimal limit) {
        if (limit.stripTrailingZeros().scale() <= 0) {
            schema.put(name, limit.toBigInteger());
        } else {
            schema.put(name, limit);
        }
    }

    private static ObjectNode box(Field field, boolean nullable) {
        return field.isConsent() ? typed("boolean", nullable).put("const", true) : typed("boolean", nullable);
    }

    private static ObjectNode moment(Field field, boolean nullable) {
        ObjectNode schema = typed("string", nullable);
        switch (field.subtype()) {
            case "time" -> schema.put("pattern", "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$");
            case "datetime" -> schema.put("format", "date-time");
            default -> schema.put("format", "date");
        }
        if (!field.dateBound().isEmpty()) {
            schema.put("x-date", field.dateBound());
        }
        return schema;
    }

    private ObjectNode choice(Field field, boolean nullable) {
        ObjectNode schema = NODES.objectNode();
        ArrayNode options = schema.putArray("oneOf");
        options(field).forEach(options::add);
        if (nullable) {
            options.add(NODES.objectNode().put("type", "null"));
        }
        field.codes().ifPresent(name -> schema.put("x-codes", name));
        return schema;
    }

    private ObjectNode choices(Field field, boolean nullable) {
        ObjectNode schema = typed("array", nullable);
        if (!nullable) {
            schema.put("minItems", 1);
        }
        schema.put("uniqueItems", true);
        schema.set("items", choice(field, false));
        return schema;
    }

    private Stream<ObjectNode> options(Field field) {
        return field.codes()
                .map(name -> CodeList.of(name).codes().stream().map(code -> option(code.code(), code.label())))
                .orElseGet(() -> field.options().stream().map(option -> option(option.code(), option.label())));
    }

    private static ObjectNode option(String code, String label) {
        return NODES.objectNode().put("const", code).put("title", label);
    }

    private static void person(ObjectNode schema, String role) {
        if (role != null) {
            schema.put("x-person", role);
        }
    }

    private static ObjectNode typed(String type, boolean nullable) {
        ObjectNode schema = NODES.objectNode();
        if (nullable) {
            schema.putArray("type").add(type).add("null");
        } else {
            schema.put("type", type);
        }
        return schema;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
