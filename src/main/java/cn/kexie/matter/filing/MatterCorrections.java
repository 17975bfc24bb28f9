package cn.kexie.matter.filing;

import cn.kexie.acceptance.AcceptanceProcess;
import cn.kexie.acceptance.CorrectedApplication;
import cn.kexie.acceptance.Correction;
import cn.kexie.acceptance.CorrectionAnswer;
import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Material;
import cn.kexie.casefile.Materials;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterLife;
import cn.kexie.platform.Findings;
import cn.kexie.platform.form.FormSheets;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 补正答复: exactly what was asked for is changed, and the corrected application is judged like a new one, by the rules of
 * its filing.
 */
@Service
@Transactional
public class MatterCorrections {

    private static final String MATERIALS = "materials";

    private final MatterCases matters;
    private final MatterReading forms;
    private final FormSheets sheets;
    private final MatterFacts facts;
    private final MatterIntake intake;
    private final MatterConsents consents;
    private final CorrectedApplication corrected;
    private final Cases cases;
    private final Materials materials;
    private final AcceptanceProcess acceptance;

    MatterCorrections(
            MatterCases matters,
            MatterReading forms,
            FormSheets sheets,
            MatterFacts facts,
            MatterIntake intake,
            MatterConsents consents,
            CorrectedApplication corrected,
            Cases cases,
            Materials materials,
            AcceptanceProcess acceptance) {
        this.matters = matters;
        this.forms = forms;
        this.sheets = sheets;
        this.facts = facts;
        this.intake = intake;
        this.consents = consents;
        this.corrected = corrected;
        this.cases = cases;
        this.materials = materials;
        this.acceptance = acceptance;
    }

    /** Takes the one answer to a correction request; 422 for anything not asked for or left out. */
    public void submit(CaseNo caseNo, Reading<CorrectionAnswer> reading) {
        MatterKind kind = matters.kindOf(caseNo);
        CaseFile file = cases.lock(caseNo, "提交补正", kind.status(MatterLife.CORRECTION_REQUIRED));
        Correction<SubmittedMatter> correction = judged(file, reading);
        ObjectNode application = correction.application().application().value();
        CorrectionAnswer answer = reading.value();
        matters.change(caseNo, application);
        consents.record(caseNo, file.applicant().declarer(), kind.form(), application);
        if (!answer.materials().isEmpty()) {
            materials.attachAll(caseNo, SubmittedMaterial.attachmentIdsByItem(answer.materials()));
        }
        cases.answerCorrections(caseNo, answer.items(), correction.amendments());
        cases.move(caseNo, kind.status(MatterLife.SUBMITTED));
        cases.note(caseNo, new CaseEvent("CORRECTIONS_SUBMITTED", answer.summary(), "申请人"));
        acceptance.correctionsSubmitted(caseNo);
    }

    private Correction<SubmittedMatter> judged(CaseFile file, Reading<CorrectionAnswer> answer) {
        MatterCases.Filed matter = matters.get(file.caseNo());
        MatterKind kind = matter.kind();
        ObjectNode filed = matter.application().deepCopy();
        filed.set(MATERIALS, filedMaterials(file.caseNo(), filed));
        Correction<SubmittedMatter> correction = corrected.apply(
                filed,
                answer,
                cases.awaitedCorrections(file.caseNo()),
                tree -> reading(kind, tree),
                (pointer, value) -> sheets.at(kind.form(), pointer, value));
        SubmittedMatter submitted = correction.application();
        ObjectNode application = submitted.application().value();
        Findings findings = correction.findings();
        String creditCode = file.applicant().unifiedSocialCreditCode();
        intake.check(facts.of(kind, creditCode, application, submitted.materials(), findings), findings);
        correction.refuse(findings);
        return correction;
    }

    private Reading<SubmittedMatter> reading(MatterKind kind, ObjectNode tree) {
        SubmittedMatter submitted = forms.read(kind.form(), Reading.faultless(tree));
        Reading<ObjectNode> application = submitted.application();
        return new Reading<>(submitted, application.faults(), application.order());
    }

    /** As the application would name them: of each item the version that counts. */
    private ArrayNode filedMaterials(CaseNo caseNo, ObjectNode factory) {
        Map<String, String> current = new LinkedHashMap<>();
        List<Material> all = materials.of(caseNo);
        all.stream()
                .filter(Material::current)
                .forEach(material ->
                        current.put(material.item(), material.attachment().attachmentId()));
        ArrayNode list = factory.arrayNode();
        current.forEach(
                (item, attachmentId) -> list.addObject().put("item", item).put("attachmentId", attachmentId));
        return list;
    }
}
