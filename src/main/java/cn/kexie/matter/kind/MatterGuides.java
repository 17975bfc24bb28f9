package cn.kexie.matter.kind;

import cn.kexie.platform.form.FormSchema;
import cn.kexie.platform.letter.Letter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts guides together. */
@Component
public class MatterGuides {

    private final MatterKinds kinds;
    private final MatterRules rules;
    private final FormSchema schemas;

    MatterGuides(MatterKinds kinds, MatterRules rules, FormSchema schemas) {
        this.kinds = kinds;
        this.rules = rules;
        this.schemas = schemas;
    }

    public List<MatterGuide.Entry> catalogue() {
        return kinds.newest().stream().map(MatterGuide.Entry::of).toList();
    }

    public MatterGuide of(MatterKind kind) {
        return new MatterGuide(
                kind.key(),
                kind.name(),
                kind.guide(),
                kind.version(),
                kind.applicants().stream().sorted().toList(),
                kind.exclusive(),
                rules.allMaterials(kind).stream().map(MatterGuide.Material::of).toList(),
                kind.steps(),
                rules.periods(kind),
                rules.regulations(kind),
                kind.letters().values().stream().map(Letter::title).sorted().toList(),
                later(kind),
                schemas.of(kind.form()));
    }

    private Map<String, ObjectNode> later(MatterKind kind) {
        Map<String, ObjectNode> later = new LinkedHashMap<>();
        kind.later().forEach((name, form) -> later.put(name, schemas.of(form.form())));
        return later;
    }
}
