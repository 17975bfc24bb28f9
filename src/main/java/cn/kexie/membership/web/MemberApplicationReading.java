package cn.kexie.membership.web;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.membership.MemberForm;
import cn.kexie.platform.Fault;
import cn.kexie.platform.web.Reading;
import cn.kexie.platform.web.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads an application whose body holds the form and its materials side by side; a roster row is the form alone. */
@Component
class MemberApplicationReading {

    private static final String MATERIALS = "materials";

    private final StrictJson json;

    MemberApplicationReading(StrictJson json) {
        this.json = json;
    }

    /** The form, with the faults of both. */
    Submitted read(JsonNode body) {
        Reading<SubmittedMaterials> materials = json.inspect(materials(body), SubmittedMaterials.class);
        Reading<MemberForm> form = json.inspect(form(body), MemberForm.class);
        List<Fault> faults = new ArrayList<>(form.faults());
        faults.addAll(materials.faults());
        return new Submitted(
                new Reading<>(form.valueOrNull(), faults, form.order()),
                materials.value().materials());
    }

    private static JsonNode materials(JsonNode body) {
        ObjectNode materials = JsonNodeFactory.instance.objectNode();
        if (body.has(MATERIALS)) {
            materials.set(MATERIALS, body.get(MATERIALS));
        }
        return materials;
    }

    private static JsonNode form(JsonNode body) {
        return body instanceof ObjectNode object ? object.deepCopy().without(MATERIALS) : body;
    }

    record Submitted(Reading<MemberForm> form, List<SubmittedMaterial> materials) {}
}
