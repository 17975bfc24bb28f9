package cn.kexie.acceptance;

import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.web.StrictJson;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Applies a correction to an application and reads the outcome as strictly as a new filing. */
@Component
public class CorrectedApplication {

    private static final String MATERIALS = "materials";

    private final ObjectMapper json;
    private final StrictJson strictJson;

    public CorrectedApplication(ObjectMapper json, StrictJson strictJson) {
        this.json = json;
        this.strictJson = strictJson;
    }

    /**
     * The application with the changes made and, where it names materials, the materials replaced.
     *
     * @throws Refusal 422 pointing at the changes that do not fit
     */
    public <T> T apply(T application, CorrectionAnswer answer, Class<T> type) {
        ObjectNode tree = json.valueToTree(application);
        answer.changes().forEach((pointer, value) -> change(tree, JsonPointer.compile(pointer), value));
        if (tree.has(MATERIALS)) {
            tree.set(MATERIALS, materials(tree.get(MATERIALS), answer));
        }
        try {
            return strictJson.read(tree, type);
        } catch (Refusal refusal) {
            throw Refusal.invalid(pointedAtChanges(refusal.faults(), answer.changes()));
        }
    }

    /** Where a changed field stands in the answer: its pointer is a key there. */
    static String changePointer(String pointer) {
        return "/changes/" + pointer.replace("~", "~0").replace("/", "~1");
    }

    private static void change(ObjectNode tree, JsonPointer pointer, JsonNode value) {
        JsonNode parent = tree.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), value);
        }
    }

    private ArrayNode materials(JsonNode filed, CorrectionAnswer answer) {
        ArrayNode materials = json.createArrayNode();
        filed.forEach(material -> {
            if (!answer.items().contains(material.path("item").asText())) {
                materials.add(material);
            }
        });
        answer.materials().forEach(material -> materials.add(json.valueToTree(material)));
        return materials;
    }

    private static List<Fault> pointedAtChanges(List<Fault> faults, Map<String, JsonNode> changes) {
        return faults.stream().map(fault -> pointedAtChange(fault, changes)).toList();
    }

    private static Fault pointedAtChange(Fault fault, Map<String, JsonNode> changes) {
        Optional<String> changed = changes.keySet().stream()
                .filter(pointer ->
                        fault.pointer().equals(pointer) || fault.pointer().startsWith(pointer + "/"))
                .findFirst();
        return changed.map(pointer -> new Fault(
                        changePointer(pointer) + fault.pointer().substring(pointer.length()),
                        fault.code(),
                        fault.message()))
                .orElse(fault);
    }
}
