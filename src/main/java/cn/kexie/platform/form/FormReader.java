package cn.kexie.platform.form;

import cn.kexie.platform.web.Reading;
import cn.kexie.platform.web.json.Faults;
import cn.kexie.platform.web.json.InputOrder;
import cn.kexie.platform.web.json.Inspection;
import cn.kexie.platform.web.json.Pointer;
import cn.kexie.platform.web.json.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads an application against its form as strictly as {@link cn.kexie.platform.web.StrictJson} reads a record: nothing
 * is converted in silence, all faults are told at once, with the same codes, pointers and words.
 */
@Component
public class FormReader {

    private final FormShape shapes;
    private final FormConstraints constraints;

    public FormReader(FieldChecks checks, Clock clock) {
        this.shapes = new FormShape(checks);
        this.constraints = new FormConstraints(checks, clock);
    }

    /**
     * @param besides fields at the top that others read; the value is without them
     * @return every text in its one form, what is absent or at fault left out
     */
    public Reading<ObjectNode> inspect(Form form, JsonNode tree, Set<String> besides) {
        return inspect(form, Reading.faultless(tree), besides);
    }

    /** As {@link #inspect(Form, JsonNode, Set)}, with what was noticed already when the text became a tree. */
    public Reading<ObjectNode> inspect(Form form, Reading<? extends JsonNode> parsed, Set<String> besides) {
        Faults faults = new Faults();
        parsed.faults().forEach(faults::add);
        Shape.Parts shape = shapes.of(form, besides);
        ObjectNode application = application(form, parsed.valueOrNull(), besides, faults);
        return new Reading<>(application, faults.list(), new InputOrder(shape));
    }

    private ObjectNode application(Form form, JsonNode tree, Set<String> besides, Faults faults) {
        if (tree == null || tree.isNull() || tree.isMissingNode()) {
            faults.add(Pointer.ROOT, "REQUIRED", "请求体为空（null），请提交内容");
            return null;
        }
        JsonNode own = tree instanceof ObjectNode object ? without(object, besides) : tree;
        JsonNode fitting = new Inspection(faults).inspect(shapes.of(form, Set.of()), own, Pointer.ROOT, "请求体");
        if (!(fitting instanceof ObjectNode application)) {
            return null;
        }
        constraints.check(form, application, faults);
        return pruned(application);
    }

    private static ObjectNode without(ObjectNode tree, Set<String> besides) {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        tree.properties().stream()
                .filter(member -> !besides.contains(member.getKey()))
                .forEach(member -> own.set(member.getKey(), member.getValue()));
        return own;
    }

    /** Without what is null; the rows of a list stay in their places. */
    private static ObjectNode pruned(ObjectNode object) {
        object.properties().removeIf(member -> member.getValue().isNull());
        object.forEach(FormReader::prune);
        return object;
    }

    private static void prune(JsonNode value) {
        if (value instanceof ObjectNode object) {
            pruned(object);
        } else if (value.isArray()) {
            value.forEach(FormReader::prune);
        }
    }
}
