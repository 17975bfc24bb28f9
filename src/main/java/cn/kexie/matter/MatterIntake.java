package cn.kexie.matter;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.casefile.Attachments;
import cn.kexie.matter.MatterRules.Condition;
import cn.kexie.matter.MatterRules.MaterialRule;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import cn.kexie.platform.form.Field;
import cn.kexie.platform.form.FormPlaces;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Judges an application as it stands, before filing, in a correction and in the precheck alike. */
@Component
class MatterIntake {

    private final MatterRules rules;
    private final MatterFacts facts;
    private final MatterAuthorities authorities;
    private final Attachments attachments;

    MatterIntake(MatterRules rules, MatterFacts facts, MatterAuthorities authorities, Attachments attachments) {
        this.rules = rules;
        this.facts = facts;
        this.authorities = authorities;
        this.attachments = attachments;
    }

    /**
     * Everything that forbids filing. A fact that is at fault counts as not given, so that the conditions on all others are
     * judged all the same.
     *
     * @param creditCode of the enterprise that files, null when it is not known
     */
    void check(
            MatterKind kind,
            String creditCode,
            ObjectNode application,
            List<SubmittedMaterial> materials,
            Findings findings) {
        conditions(kind, creditCode, application, materials, findings).stream()
                .filter(Condition::refuse)
                .map(MatterIntake::fault)
                .forEach(findings::add);
        findings.rule(() -> materialFaults(kind, creditCode, application, materials, findings), "/materials/-");
        authorities.fault(kind, creditCode, application, findings).ifPresent(findings::add);
        if (creditCode != null) {
            Map<String, String> named = new LinkedHashMap<>(SubmittedMaterial.idsByPointer(materials));
            named.putAll(attachmentsIn(kind, application));
            findings.addAll(attachments.check(creditCode, named));
        }
    }

    /** What does not forbid filing but will be asked about. */
    List<Fault> advice(
            MatterKind kind,
            String creditCode,
            ObjectNode application,
            List<SubmittedMaterial> materials,
            Findings findings) {
        return conditions(kind, creditCode, application, materials, findings).stream()
                .filter(condition -> !condition.refuse())
                .map(MatterIntake::fault)
                .toList();
    }

    /** What may be filed and whether it must. */
    List<MaterialRule> materials(
            MatterKind kind, String creditCode, ObjectNode application, List<SubmittedMaterial> materials) {
        return rules.materials(kind, facts.of(kind, creditCode, application, materials));
    }

    private List<Condition> conditions(
            MatterKind kind,
            String creditCode,
            ObjectNode application,
            List<SubmittedMaterial> materials,
            Findings findings) {
        return rules.conditions(kind, sound(kind, creditCode, application, materials, findings));
    }

    /** The facts, those that are at fault not given. */
    private Map<String, Object> sound(
            MatterKind kind,
            String creditCode,
            ObjectNode application,
            List<SubmittedMaterial> materials,
            Findings findings) {
        Map<String, Object> sound = new HashMap<>(facts.of(kind, creditCode, application, materials));
        FormPlaces.ofFacts(kind.form()).forEach((fact, pointer) -> {
            if (!findings.sound(pointer)) {
                sound.put(fact, null);
            }
        });
        return sound;
    }

    /** While a fact is at fault, nobody can tell which of the known materials belong to the application. */
    private Stream<Fault> materialFaults(
            MatterKind kind,
            String creditCode,
            ObjectNode application,
            List<SubmittedMaterial> materials,
            Findings findings) {
        List<MaterialRule> known = rules.materials(kind, sound(kind, creditCode, application, materials, findings));
        boolean certain = FormPlaces.ofFacts(kind.form()).values().stream().allMatch(findings::sound);
        List<String> items = (certain ? known : rules.allMaterials(kind))
                .stream().map(MaterialRule::item).toList();
        Set<String> filed = materials.stream()
                .filter(material -> material != null && material.item() != null)
                .map(SubmittedMaterial::item)
                .collect(Collectors.toSet());
        Stream<Fault> missing = known.stream()
                .filter(MaterialRule::required)
                .filter(rule -> !filed.contains(rule.item()))
                .map(rule -> new Fault(
                        "/materials", "MATERIAL_MISSING", "缺少必交材料：%s（%s）".formatted(rule.label(), rule.item())));
        return Stream.concat(SubmittedMaterial.unknown(materials, items), missing);
    }

    private static Map<String, String> attachmentsIn(MatterKind kind, ObjectNode application) {
        Map<String, String> named = new LinkedHashMap<>();
        kind.form().fields().stream()
                .filter(field -> field.checks().contains("attachment"))
                .map(Field::pointer)
                .forEach(pointer -> named.putAll(FormPlaces.texts(application, pointer)));
        return named;
    }

    private static Fault fault(Condition condition) {
        return new Fault(condition.pointer(), condition.code(), condition.text());
    }
}
