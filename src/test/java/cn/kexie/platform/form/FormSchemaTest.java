package cn.kexie.platform.form;

import static cn.kexie.platform.form.SampleStation.FORM;
import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.Fault;
import cn.kexie.support.form.FormRoom;
import cn.kexie.support.form.FormSamples;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("表单的 JSON Schema 与按表单读取的结论一致")
class FormSchemaTest {

    private static final ObjectNode SCHEMA = FormRoom.schema().of(FORM);
    private static final Schema VALIDATOR = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()))
            .getSchema(SCHEMA);
    private static final Set<String> CHECKED = Set.of("mobile", "email", "name", "creditCode", "region");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Example
    void speaksTheWordsOfTheForm() {
        JsonNode title = SCHEMA.at("/properties/title");
        assertThat(title).isEqualTo(SampleStation.tree("""
                {"title":"名称","description":"不带行政区划","type":"string","minLength":2,"maxLength":10}
                """));
        assertThat(SCHEMA.at("/properties/level/oneOf/1")).isEqualTo(SampleStation.tree("""
                {"const":"PROVINCIAL","title":"省级"}
                """));
        assertThat(SCHEMA.at("/properties/unit/properties/creditCode/x-check/0").asText())
                .isEqualTo("creditCode");
        assertThat(SCHEMA.at("/properties/founded/description").asText()).isEqualTo("早于今天");
        assertThat(SCHEMA.at("/properties/education/x-codes").asText()).isEqualTo("EDUCATION");
        assertThat(SCHEMA.at("/properties/experts/x-person").asText()).isEqualTo("专家");
        assertThat(SCHEMA.at("/properties/experts/x-distinct")).hasSize(2);
        assertThat(SCHEMA.path("properties").has("caseNo")).isFalse();
        assertThat(SCHEMA.get("required")).extracting(JsonNode::asText).doesNotContain("otherPurpose", "budget");
    }

    @Example
    void smallestAndFullestSamplesAreAccepted() {
        FormSamples samples = FormSamples.by(SampleStation.CREDIT_CODE);
        for (ObjectNode sample : List.of(samples.smallest(FORM), samples.fullest(FORM))) {
            assertThat(FormRoom.reader().inspect(FORM, sample, Set.of()).faults())
                    .as(sample.toString())
                    .isEmpty();
            assertThat(VALIDATOR.validate(sample)).as(sample.toString()).isEmpty();
        }
        assertThat(samples.smallest(FORM).has("budget")).isFalse();
        assertThat(samples.fullest(FORM).get("experts")).hasSize(3);
    }

    @Property(tries = 300)
    void whatTheSchemaDescribesIsAccepted(@ForAll("described") ObjectNode application) {
        assertThat(VALIDATOR.validate(application)).isEmpty();
        assertThat(FormRoom.reader().inspect(FORM, application, Set.of()).faults())
                .as(application.toString())
                .allMatch(FormSchemaTest::isBeyondASchema);
    }

    /** A place of the application is broken somehow, or by chance not; both have one opinion of it. */
    @Property(tries = 1000)
    void schemaAndReaderAgreeOnWhatIsBroken(
            @ForAll("described") ObjectNode application, @ForAll("values") JsonNode value, @ForAll int where) {
        List<Runnable> places = new ArrayList<>();
        places(application, value, places);
        places.get(Math.floorMod(where, places.size())).run();
        boolean described = VALIDATOR.validate(application).isEmpty();
        boolean accepted = FormRoom.reader().inspect(FORM, application, Set.of()).faults().stream()
                .allMatch(FormSchemaTest::isBeyondASchema);
        assertThat(accepted).as(application.toString()).isEqualTo(described);
    }

    @Provide
    Arbitrary<ObjectNode> described() {
        return SchemaArbitraries.of(SCHEMA).map(ObjectNode.class::cast);
    }

    /** Of every type, in and out of the limits of the form. */
    @Provide
    Arbitrary<JsonNode> values() {
        return Arbitraries.of(
                NODES.nullNode(),
                NODES.booleanNode(true),
                NODES.booleanNode(false),
                NODES.numberNode(0),
                NODES.numberNode(5),
                NODES.numberNode(100_000),
                NODES.numberNode(new BigDecimal("1.25")),
                NODES.textNode(""),
                NODES.textNode("示"),
                NODES.textNode("示例文字"),
                NODES.textNode("示例".repeat(30)),
                NODES.textNode("NATIONAL"),
                NODES.textNode("2024-02-30"),
                NODES.textNode("2024-02-29"),
                NODES.arrayNode(),
                NODES.arrayNode().add("IT"),
                NODES.arrayNode().add("IT").add("X"),
                NODES.arrayNode().addNull(),
                NODES.objectNode(),
                NODES.objectNode().put("name", "示例甲"));
    }

    /** Checks of rooms, and rows that have to differ. */
    private static boolean isBeyondASchema(Fault fault) {
        return switch (fault.code()) {
            case "INVALID_CREDIT_CODE", "INVALID_PERSON_NAME", "UNKNOWN_REGION" -> true;
            case "BAD_FORMAT" -> fault.pointer().matches(".*/(mobile|email)");
            case "TOO_SHORT", "TOO_LONG" -> fault.pointer().endsWith("/name");
            case "DUPLICATE" -> fault.pointer().startsWith("/experts/");
            default -> false;
        };
    }

    private static void places(JsonNode node, JsonNode value, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            places.add(() -> object.set("surplus", value));
            object.fieldNames().forEachRemaining(name -> {
                if (!CHECKED.contains(name)) {
                    places.add(() -> object.set(name, value));
                    places.add(() -> object.remove(name));
                }
                places(object.get(name), value, places);
            });
        } else if (node instanceof ArrayNode array) {
            places.add(() -> array.add(value));
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                places.add(() -> array.set(at, value));
                places(array.get(i), value, places);
            }
        }
    }
}
