package cn.kexie.engine.model;

import cn.kexie.platform.form.Form;
import cn.kexie.platform.form.UnreadableForm;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 表单: its components in the order of the file, those inside groups too.
 *
 * @param form as an application is read by it; null for one that cannot be
 */
public record FormModel(String file, String id, List<FormComponent> components, Form form) {

    /** Exactly one document in UTF-8, as the browser reads it. */
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static Optional<FormModel> read(String file, byte[] content, ModelFaults faults) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            JsonNode form = JSON.readTree(text);
            if (!form.path("id").isTextual()) {
                faults.in(file, "FORM_WITHOUT_ID", "表单缺少 id", "在 Camunda Modeler 中为表单填写 id");
            }
            List<FormComponent> components = new ArrayList<>();
            collect(form, text, components);
            return Optional.of(new FormModel(file, form.path("id").asText(), components, readable(content)));
        } catch (JsonProcessingException malformed) {
            int line = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getLineNr();
            faults.add(new ModelFault(
                    file,
                    "",
                    "",
                    line,
                    "NOT_READABLE",
                    "从这里起不是有效的 Camunda 表单（JSON）",
                    "核对括号、引号和逗号，或者用 Camunda Modeler 打开核对后重新保存"));
            return Optional.empty();
        } catch (IOException malformed) {
            faults.in(file, "NOT_READABLE", "不是 UTF-8 编码的 Camunda 表单", "用 Camunda Modeler 打开核对后重新保存");
            return Optional.empty();
        }
    }

    /** The rules for components say what is wrong with one that is not. */
    private static Form readable(byte[] content) {
        try {
            return Form.read(content);
        } catch (UnreadableForm unreadable) {
            return null;
        }
    }

    /** Components that carry an answer or show a variable. */
    public List<FormComponent> fields() {
        return components.stream()
                .filter(component -> !component.key().isEmpty())
                .toList();
    }

    private static void collect(JsonNode parent, String text, List<FormComponent> all) {
        for (JsonNode component : parent.path("components")) {
            all.add(new FormComponent(component, line(component, text)));
            collect(component, text, all);
        }
    }

    /** Where its id or key stands in the file. */
    private static int line(JsonNode component, String text) {
        String name = component.path("id").asText(component.path("key").asText());
        int place = name.isEmpty() ? -1 : text.indexOf("\"" + name + "\"");
        return place < 0 ? 0 : (int) text.substring(0, place).lines().count();
    }
}
