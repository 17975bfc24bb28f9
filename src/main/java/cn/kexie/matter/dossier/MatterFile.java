package cn.kexie.matter.dossier;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Material;
import cn.kexie.casefile.Materials;
import cn.kexie.dossier.DossierHint;
import cn.kexie.dossier.DossierSection;
import cn.kexie.matter.casefile.LaterPaper;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.filing.MatterFacts;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterProperty;
import cn.kexie.matter.kind.MatterRules;
import cn.kexie.matter.kind.MatterRules.MaterialRule;
import cn.kexie.platform.form.Form;
import cn.kexie.platform.form.FormPlaces;
import cn.kexie.platform.form.FormSheet;
import cn.kexie.platform.form.FormSheets;
import cn.kexie.publicity.PublicityViews;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A matter's case as a reviewer reads it. */
@Component
class MatterFile {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MatterCases matters;
    private final MatterRules rules;
    private final MatterFacts facts;
    private final FormSheets sheets;
    private final Cases cases;
    private final Materials materials;
    private final PublicityViews publicities;

    MatterFile(
            MatterCases matters,
            MatterRules rules,
            MatterFacts facts,
            FormSheets sheets,
            Cases cases,
            Materials materials,
            PublicityViews publicities) {
        this.matters = matters;
        this.rules = rules;
        this.facts = facts;
        this.sheets = sheets;
        this.cases = cases;
        this.materials = materials;
        this.publicities = publicities;
    }

    String nameOf(String caseNo) {
        return matters.kindOf(caseNo).name();
    }

    List<DossierSection> sections(String caseNo) {
        MatterCases.Filed filed = matters.get(caseNo);
        List<DossierSection> sections = new ArrayList<>(read(filed.kind().form(), filed.application()));
        for (LaterPaper paper : matters.papers(caseNo)) {
            sections.addAll(read(filed.kind().later().get(paper.form()).form(), paper.content()));
        }
        answers(caseNo, sections);
        sections.addAll(publicities.sections(caseNo));
        return sections;
    }

    /** Name of a material or of a field of the form, by the edition of the case. */
    String label(String caseNo, String item) {
        MatterKind kind = matters.kindOf(caseNo);
        return item.startsWith("/")
                ? FormPlaces.correctable(kind.form()).getOrDefault(item, item)
                : rules.allMaterials(kind).stream()
                        .filter(material -> material.item().equals(item))
                        .map(MaterialRule::label)
                        .findFirst()
                        .orElse(item);
    }

    Map<String, String> subjects(Collection<String> caseNos) {
        Map<String, String> subjects = new LinkedHashMap<>();
        matters.all(caseNos)
                .forEach(matter -> matter.kind()
                        .property(MatterProperty.SUBJECT)
                        .map(pointer -> matter.application().at(pointer).asText(""))
                        .filter(subject -> !subject.isBlank())
                        .ifPresent(subject -> subjects.put(matter.caseNo(), subject)));
        return subjects;
    }

    Set<String> requiredMaterials(String caseNo) {
        MatterCases.Filed filed = matters.get(caseNo);
        return rules.materials(filed.kind(), facts(caseNo, filed)).stream()
                .filter(MaterialRule::required)
                .map(MaterialRule::item)
                .collect(Collectors.toSet());
    }

    /** What the conditions of its filing make of the case today. */
    List<DossierHint> hints(String caseNo) {
        MatterCases.Filed filed = matters.get(caseNo);
        return rules.conditions(filed.kind(), facts(caseNo, filed)).stream()
                .map(condition -> DossierHint.warn(condition.text()))
                .toList();
    }

    private Map<String, Object> facts(String caseNo, MatterCases.Filed filed) {
        List<SubmittedMaterial> current = materials.of(caseNo).stream()
                .filter(Material::current)
                .map(material -> new SubmittedMaterial(
                        material.item(), material.attachment().attachmentId()))
                .toList();
        String creditCode = cases.get(caseNo).applicant().unifiedSocialCreditCode();
        return facts.of(filed.kind(), creditCode, filed.application(), current).facts();
    }

    private List<DossierSection> read(Form form, ObjectNode content) {
        return sheets.of(form, content).stream().map(MatterFile::section).toList();
    }

    private static DossierSection section(FormSheet sheet) {
        return sheet.columns() == null
                ? DossierSection.of(
                        sheet.title(),
                        sheet.rows().stream()
                                .map(row -> new DossierSection.Row(row.get(0), row.get(1)))
                                .toList())
                : DossierSection.table(sheet.title(), sheet.columns(), sheet.rows());
    }

    private void answers(String caseNo, List<DossierSection> sections) {
        List<List<String>> rows = matters.answers(caseNo).stream()
                .map(answer -> List.of(
                        answer.stepText(),
                        answer.label(),
                        answer.value(),
                        answer.answeredAt().format(MINUTE)))
                .toList();
        if (!rows.isEmpty()) {
            sections.add(DossierSection.table("办理记录", List.of("环节", "项目", "内容", "时间"), rows));
        }
    }
}
