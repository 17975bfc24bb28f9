package cn.kexie.matter.dossier;

import cn.kexie.casefile.Cases;
import cn.kexie.dossier.DossierHint;
import cn.kexie.dossier.DossierSection;
import cn.kexie.matter.casefile.LaterPaper;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.filing.MatterFacts;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterRules;
import cn.kexie.matter.kind.MatterRules.MaterialRule;
import cn.kexie.platform.form.Form;
import cn.kexie.platform.form.FormPlaces;
import cn.kexie.platform.form.FormSheet;
import cn.kexie.platform.form.FormSheets;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.PublicityViews;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads matters' cases for those who work on them. */
@Component
class MatterFiles {

    private final MatterCases matters;
    private final MatterRules rules;
    private final MatterFacts facts;
    private final FormSheets sheets;
    private final Cases cases;
    private final PublicityViews publicities;

    MatterFiles(
            MatterCases matters,
            MatterRules rules,
            MatterFacts facts,
            FormSheets sheets,
            Cases cases,
            PublicityViews publicities) {
        this.matters = matters;
        this.rules = rules;
        this.facts = facts;
        this.sheets = sheets;
        this.cases = cases;
        this.publicities = publicities;
    }

    /** The application is unsealed and the tables are asked once, however much is then asked of the file. */
    MatterFile read(CaseNo caseNo) {
        MatterCases.Filed filed = matters.get(caseNo);
        Map<String, Object> known = facts.of(cases.get(caseNo), filed).facts();
        return new MatterFile(
                filed.kind(),
                filed.application(),
                sections(filed),
                labels(filed.kind()),
                rules.materials(filed.kind(), known).stream()
                        .filter(MaterialRule::required)
                        .map(MaterialRule::item)
                        .collect(Collectors.toSet()),
                hints(filed.kind(), known));
    }

    Map<CaseNo, String> subjects(Collection<CaseNo> caseNos) {
        Map<CaseNo, String> subjects = new LinkedHashMap<>();
        matters.all(caseNos)
                .forEach(filed -> Optional.ofNullable(MatterFile.subject(filed.kind(), filed.application()))
                        .ifPresent(subject -> subjects.put(filed.caseNo(), subject)));
        return subjects;
    }

    private List<DossierSection> sections(MatterCases.Filed filed) {
        List<DossierSection> sections = new ArrayList<>(read(filed.kind().form(), filed.application()));
        for (LaterPaper paper : matters.papers(filed.caseNo())) {
            sections.addAll(read(filed.kind().later().get(paper.form()).form(), paper.content()));
        }
        sections.addAll(publicities.sections(filed.caseNo()));
        return sections;
    }

    private Map<String, String> labels(MatterKind kind) {
        Map<String, String> labels = new LinkedHashMap<>(FormPlaces.correctable(kind.form()));
        rules.allMaterials(kind).forEach(material -> labels.putIfAbsent(material.item(), material.label()));
        return labels;
    }

    /** What the conditions of its filing make of the case today. */
    private List<DossierHint> hints(MatterKind kind, Map<String, Object> known) {
        return rules.conditions(kind, known).stream()
                .map(condition -> DossierHint.warn(condition.text()))
                .toList();
    }

    private List<DossierSection> read(Form form, ObjectNode content) {
        return sheets.of(form, content).stream().map(MatterFiles::section).toList();
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
}
