package cn.kexie.platform.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** JSON as a schema of ours describes it, by somebody who has read nothing else. */
final class SchemaArbitraries {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SchemaArbitraries() {}

    static Arbitrary<JsonNode> of(JsonNode schema) {
        if (schema.has("const")) {
            return Arbitraries.just(schema.get("const"));
        }
        if (schema.has("oneOf")) {
            return Arbitraries.of(stream(schema.get("oneOf")).toList()).flatMap(SchemaArbitraries::of);
        }
        boolean nullable = schema.path("type").isArray();
        Arbitrary<JsonNode> value =
                typed(schema, schema.at(nullable ? "/type/0" : "/type").asText());
        Arbitrary<JsonNode> nothing = Arbitraries.just(NODES.nullNode());
        return nullable ? Arbitraries.frequencyOf(Tuple.of(4, value), Tuple.of(1, nothing)) : value;
    }

    private static Arbitrary<JsonNode> typed(JsonNode schema, String type) {
        return switch (type) {
            case "null" -> Arbitraries.just(NODES.nullNode());
            case "boolean" -> Arbitraries.of(NODES.booleanNode(true), NODES.booleanNode(false));
            case "integer" ->
                Arbitraries.longs()
                        .between(
                                schema.path("minimum").asLong(),
                                schema.path("maximum").asLong())
                        .map(NODES::numberNode);
            case "number" ->
                Arbitraries.bigDecimals()
                        .between(
                                schema.path("minimum").decimalValue(),
                                schema.path("maximum").decimalValue())
                        .ofScale(schema.path("x-decimalDigits").asInt())
                        .map(number -> NODES.numberNode((BigDecimal) number));
            case "string" -> text(schema);
            case "array" -> array(schema);
            default -> object(schema);
        };
    }

    private static Arbitrary<JsonNode> text(JsonNode schema) {
        Arbitrary<String> texts = switch (schema.path("format").asText()
                + schema.path("pattern").asText()) {
            case "date" -> Arbitraries.of("2024-02-29", "1999-12-31", "2020-01-01");
            case "date-time" -> Arbitraries.of("2024-02-29T09:00:00+08:00", "2024-02-29T09:00:00Z");
            case "^[a-z.]+$" ->
                Arbitraries.strings().withChars("abc.").ofMinLength(1).ofMaxLength(20);
            case "" ->
                Arbitraries.strings()
                        .withChars("示例文字甲乙丙ABCabc0123")
                        .ofMinLength(schema.path("minLength").asInt(0))
                        .ofMaxLength(Math.min(60, schema.path("maxLength").asInt(60)));
            default -> Arbitraries.of("00:00", "09:30", "23:59:59");
        };
        return texts.map(NODES::textNode);
    }

    private static Arbitrary<JsonNode> array(JsonNode schema) {
        var items = of(schema.get("items"))
                .list()
                .ofMinSize(schema.path("minItems").asInt(0))
                .ofMaxSize(schema.path("maxItems").asInt(3));
        var distinct = schema.path("uniqueItems").asBoolean() ? items.uniqueElements() : items;
        return distinct.map(list -> {
            ArrayNode array = NODES.arrayNode();
            list.forEach(array::add);
            return array;
        });
    }

    private static Arbitrary<JsonNode> object(JsonNode schema) {
        List<String> names = new ArrayList<>();
        List<Arbitrary<JsonNode>> values = new ArrayList<>();
        Set<String> required =
                stream(schema.path("required")).map(JsonNode::asText).collect(Collectors.toSet());
        schema.path("properties").properties().forEach(property -> {
            names.add(property.getKey());
            Arbitrary<JsonNode> value = of(property.getValue());
            values.add(required.contains(property.getKey()) ? value : value.injectNull(0.3));
        });
        return Combinators.combine(values).as(all -> {
            ObjectNode object = NODES.objectNode();
            for (int i = 0; i < names.size(); i++) {
                if (all.get(i) != null) {
                    object.set(names.get(i), all.get(i));
                }
            }
            return object;
        });
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
