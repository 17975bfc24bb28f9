package cn.kexie.acceptance;

import cn.kexie.casefile.Amendment;
import cn.kexie.platform.form.FormSheet;
import cn.kexie.platform.form.RecordSheets;
import cn.kexie.platform.web.Reading;
import cn.kexie.platform.web.StrictJson;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
     * @param reading of the answer, which may have gaps
     * @param awaited what was asked for; nothing else is changed
     * @param words how texts at these pointers are shown, where the type does not tell
     */
    public <T> Correction<T> apply(
            T application,
            Reading<CorrectionAnswer> reading,
            Set<String> awaited,
            Class<T> type,
            Map<String, UnaryOperator<String>> words) {
        return apply(
                json.valueToTree(application),
                reading,
                awaited,
                tree -> strictJson.inspect(tree, type),
                new RecordSheets(type, words)::at);
    }

    /**
     * As above, for an application that is kept as a tree and read by a form.
     *
     * @param shown a value at a pointer, as people read it
     */
    public <T> Correction<T> apply(
            ObjectNode filed,
            Reading<CorrectionAnswer> reading,
            Set<String> awaited,
            Function<ObjectNode, Reading<T>> read,
            BiFunction<String, JsonNode, FormSheet> shown) {
        CorrectionAnswer answer = reading.value();
        ObjectNode tree = filed.deepCopy();
        answer.changes().forEach((pointer, value) -> {
            if (awaited.contains(pointer)) {
                change(tree, JsonPointer.compile(pointer), value);
            }
        });
        int kept = 0;
        if (tree.has(MATERIALS)) {
            ArrayNode materials = kept(tree.get(MATERIALS), answer);
            kept = materials.size();
            answer.materials().forEach(material -> materials.add(json.<JsonNode>valueToTree(material)));
            tree.set(MATERIALS, materials);
        }
        Reading<T> before = read.apply(filed);
        return new Correction<>(
                read.apply(tree),
                before.faults(),
                reading,
                awaited,
                kept,
                pointer -> amendment(pointer, filed, tree, shown));
    }

    private static Amendment amendment(
            String pointer, ObjectNode filed, ObjectNode corrected, BiFunction<String, JsonNode, FormSheet> shown) {
        return new Amendment(shown.apply(pointer, filed.at(pointer)), shown.apply(pointer, corrected.at(pointer)));
    }

    private static void change(ObjectNode tree, JsonPointer pointer, JsonNode value) {
        JsonNode parent = tree.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), value);
        }
    }

    private ArrayNode kept(JsonNode filed, CorrectionAnswer answer) {
        ArrayNode materials = json.createArrayNode();
        filed.forEach(material -> {
            if (!answer.items().contains(material.path("item").asText())) {
                materials.add(material);
            }
        });
        return materials;
    }
}
