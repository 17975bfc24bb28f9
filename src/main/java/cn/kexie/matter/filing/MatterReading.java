package cn.kexie.matter.filing;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.platform.Fault;
import cn.kexie.platform.form.Form;
import cn.kexie.platform.form.FormReader;
import cn.kexie.platform.text.Distinct;
import cn.kexie.platform.web.Reading;
import cn.kexie.platform.web.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads an application: the fields of the form, and the materials beside them. */
@Component
class MatterReading {

    private static final String MATERIALS = "materials";

    private final FormReader forms;
    private final StrictJson json;

    MatterReading(FormReader forms, StrictJson json) {
        this.forms = forms;
        this.json = json;
    }

    SubmittedMatter read(Form form, Reading<? extends JsonNode> body) {
        Reading<ObjectNode> application = forms.inspect(form, body, Set.of(MATERIALS));
        Reading<Beside> beside = json.inspect(besideForm(body.valueOrNull()), Beside.class);
        List<Fault> faults = new ArrayList<>(application.faults());
        faults.addAll(beside.faults());
        return new SubmittedMatter(
                new Reading<>(application.valueOrNull(), faults, application.order()),
                beside.value().materials());
    }

    private static ObjectNode besideForm(JsonNode body) {
        ObjectNode beside = JsonNodeFactory.instance.objectNode();
        if (body != null && body.has(MATERIALS)) {
            beside.set(MATERIALS, body.get(MATERIALS));
        }
        return beside;
    }

    record Beside(
            @Schema(title = "申请材料")
            @Size(max = 60)
            @Distinct(by = "item", code = SubmittedMaterial.TWICE, message = SubmittedMaterial.ONCE)
            List<@Valid @NotNull SubmittedMaterial> materials) {

        Beside {
            materials = materials == null ? List.of() : materials;
        }
    }
}
