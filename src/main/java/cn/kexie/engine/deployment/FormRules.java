package cn.kexie.engine.deployment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A form consists of the components the bundled form-js shows, without those that load pages from elsewhere. */
class FormRules {

    private static final Set<String> COMPONENTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "text",
            "table",
            "expression",
            "group",
            "dynamiclist",
            "spacer",
            "separator",
            "button");

    /** Exactly one document in UTF-8, as the browser reads it. */
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** @return the id of the form, when it has one */
    Optional<String> check(byte[] content, Consumer<String> fault) {
        try {
            JsonNode form = json.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
            if (!form.path("id").isTextual()) {
                fault.accept("表单缺少 id");
            }
            List<JsonNode> types = form.path("components").findValues("type");
            types.stream()
                    .map(JsonNode::asText)
                    .filter(type -> !COMPONENTS.contains(type))
                    .distinct()
                    .forEach(type -> fault.accept("不允许使用表单组件 " + type));
            return Optional.ofNullable(form.path("id").textValue());
        } catch (IOException malformed) {
            fault.accept("不是有效的 Camunda 表单（JSON）");
            return Optional.empty();
        }
    }
}
