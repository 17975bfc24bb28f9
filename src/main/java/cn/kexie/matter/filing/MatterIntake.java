package cn.kexie.matter.filing;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.attachment.Attachments;
import cn.kexie.matter.kind.MatterRules;
import cn.kexie.matter.kind.MatterRules.Condition;
import cn.kexie.matter.kind.MatterRules.MaterialRule;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import cn.kexie.platform.form.Field;
import cn.kexie.platform.form.FormPlaces;
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
    private final MatterAuthorities authorities;
    private final Attachments attachments;

    MatterIntake(MatterRules rules, MatterAuthorities authorities, Attachments attachments) {
        this.rules = rules;
        this.authorities = authorities;
        this.attachments = attachments;
    }

    /**
     * Everything that forbids filing.
     *
     * @return what does not forbid it but will be asked about
     */
    List<Fault> check(MatterInput input, Findings findings) {
        List<Condition> met = rules.conditions(input.kind(), input.facts());
        met.stream().filter(Condition::refuse).map(MatterIntake::fault).forEach(findings::add);
        findings.rule(() -> materialFaults(input, findings), "/materials/-");
        authorities.fault(input, findings).ifPresent(findings::add);
        if (input.creditCode() != null) {
            Map<String, String> named = new LinkedHashMap<>(SubmittedMaterial.idsByPointer(input.materials()));
            named.putAll(attachmentsIn(input));
            findings.addAll(attachments.check(input.creditCode(), named));
        }
        return met.stream()
                .filter(condition -> !condition.refuse())
                .map(MatterIntake::fault)
                .toList();
    }

    /** What must be filed. */
    Stream<MaterialRule> required(MatterInput input) {
        return rules.materials(input.kind(), input.facts()).stream().filter(MaterialRule::required);
    }

    /** While a fact is at fault, nobody can tell which of the known materials belong to the application. */
    private Stream<Fault> materialFaults(MatterInput input, Findings findings) {
        boolean certain =
                FormPlaces.ofFacts(input.kind().form()).values().stream().allMatch(findings::sound);
        List<String> items = (certain ? rules.materials(input.kind(), input.facts()) : rules.allMaterials(input.kind()))
                .stream().map(MaterialRule::item).toList();
        Set<String> filed = input.materials().stream()
                .filter(material -> material != null && material.item() != null)
                .map(SubmittedMaterial::item)
                .collect(Collectors.toSet());
        Stream<Fault> missing = required(input)
                .filter(rule -> !filed.contains(rule.item()))
                .map(rule -> new Fault(
                        "/materials", "MATERIAL_MISSING", "缺少必交材料：%s（%s）".formatted(rule.label(), rule.item())));
        return Stream.concat(SubmittedMaterial.unknown(input.materials(), items), missing);
    }

    private static Map<String, String> attachmentsIn(MatterInput input) {
        Map<String, String> named = new LinkedHashMap<>();
        input.kind().form().fields().stream()
                .filter(field -> field.checks().contains("attachment"))
                .map(Field::pointer)
                .forEach(pointer -> named.putAll(FormPlaces.texts(input.application(), pointer)));
        return named;
    }

    private static Fault fault(Condition condition) {
        return new Fault(condition.pointer(), condition.code(), condition.text());
    }
}
