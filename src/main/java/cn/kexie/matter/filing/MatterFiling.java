package cn.kexie.matter.filing;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.association.Association;
import cn.kexie.association.Associations;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Materials;
import cn.kexie.casefile.NewCase;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.kind.ApplicantSort;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterLife;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import cn.kexie.platform.PrecheckFinding;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import cn.kexie.platform.form.FormFacts;
import cn.kexie.platform.form.FormPlaces;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提交申请, of any kind: the precheck that stores nothing, and the filing. */
@Service
public class MatterFiling {

    private final MatterReading reading;
    private final MatterFacts facts;
    private final MatterIntake intake;
    private final MatterAuthorities authorities;
    private final MatterCases matters;
    private final MatterConsents consents;
    private final Associations associations;
    private final Cases cases;
    private final Materials materials;
    private final MatterProcess process;

    MatterFiling(
            MatterReading reading,
            MatterFacts facts,
            MatterIntake intake,
            MatterAuthorities authorities,
            MatterCases matters,
            MatterConsents consents,
            Associations associations,
            Cases cases,
            Materials materials,
            MatterProcess process) {
        this.reading = reading;
        this.facts = facts;
        this.intake = intake;
        this.authorities = authorities;
        this.matters = matters;
        this.consents = consents;
        this.associations = associations;
        this.cases = cases;
        this.materials = materials;
        this.process = process;
    }

    /**
     * What filing this application would be answered with.
     *
     * @param creditCode of the enterprise that asks, null for staff
     */
    @Transactional(readOnly = true)
    public MatterPrecheck precheck(MatterKind kind, String creditCode, Reading<JsonNode> body) {
        SubmittedMatter submitted = reading.read(kind.form(), body);
        ObjectNode application = submitted.application().valueOrNull();
        if (application == null) {
            return new MatterPrecheck(
                    false, PrecheckFinding.of(submitted.application().faults(), List.of()), null, List.of());
        }
        Findings findings = submitted.application().findings();
        foreign(kind, creditCode, application, findings).ifPresent(findings::add);
        MatterInput input = facts.of(kind, creditCode, application, submitted.materials(), findings);
        List<Fault> advice = intake.check(input, findings);
        openCase(kind, creditCode).ifPresent(findings::add);
        return new MatterPrecheck(
                findings.isEmpty(),
                PrecheckFinding.of(findings.list(), advice),
                authorities.receives(input).orElse(null),
                intake.required(input).map(MatterPrecheck.Material::of).toList());
    }

    /** Files an application and answers the number of its case. */
    @Transactional
    public CaseNo file(MatterKind kind, Filer filer, Reading<JsonNode> body) {
        String creditCode = filer.creditCode();
        SubmittedMatter submitted = reading.read(kind.form(), body);
        ObjectNode application = submitted.application().value();
        Findings findings = submitted.application().findings();
        foreign(kind, creditCode, application, findings).ifPresent(foreign -> {
            throw Refusal.of(Reason.FORBIDDEN, foreign.code(), foreign.message());
        });
        MatterInput input = facts.of(kind, creditCode, application, submitted.materials(), findings);
        intake.check(input, findings);
        findings.refuse();
        return open(input, filer, named(filer.applicant()));
    }

    private CaseNo open(MatterInput input, Filer filer, Applicant applicant) {
        MatterKind kind = input.kind();
        ObjectNode application = input.application();
        Authority decider = authorities.decides(input).orElseThrow();
        Authority receiver = authorities.receives(input).orElseThrow();
        CaseNo caseNo = cases.open(new NewCase(
                kind.key(),
                kind.casePrefix(),
                kind.status(MatterLife.SUBMITTED),
                applicant,
                receiver,
                kind.exclusive()));
        matters.open(caseNo, kind, application, Objects.toString(filer.userId(), null));
        involve(caseNo, filer, receiver);
        consents.record(caseNo, applicant.declarer(), kind.form(), application);
        if (!input.materials().isEmpty()) {
            materials.attachAll(caseNo, SubmittedMaterial.attachmentIdsByItem(input.materials()));
        }
        cases.note(caseNo, new CaseEvent("SUBMITTED", "申请已提交，由%s受理".formatted(receiver.name()), filer.text()));
        process.applicationFiled(kind, caseNo, variables(kind, applicant, application, receiver, decider));
        return caseNo;
    }

    /** The staff of the body that files read the case, whoever it is with. */
    private void involve(CaseNo caseNo, Filer filer, Authority receiver) {
        if (filer.sort() == ApplicantSort.STAFF && !filer.creditCode().equals(receiver.code())) {
            cases.involve(
                    caseNo, new Authority(filer.creditCode(), filer.applicant().name()));
        }
    }

    private static Map<String, Object> variables(
            MatterKind kind, Applicant applicant, ObjectNode application, Authority receiver, Authority decider) {
        Map<String, Object> variables = new HashMap<>(FormFacts.variables(kind.form(), application));
        variables.put("applicantName", applicant.name());
        variables.put("procedureName", kind.name());
        variables.put("authorityCode", receiver.code());
        variables.put("decidingCode", decider.code());
        variables.put("recommending", !receiver.code().equals(decider.code()));
        return variables;
    }

    /** An enterprise files for itself. */
    private static Optional<Fault> foreign(
            MatterKind kind, String creditCode, ObjectNode application, Findings findings) {
        return kind.form().fields().stream()
                .filter(field -> field.checks().contains("applicant"))
                .filter(field -> creditCode != null && findings.sound(field.pointer()))
                .flatMap(field -> FormPlaces.texts(application, field.pointer()).entrySet().stream())
                .filter(code -> !code.getValue().equals(creditCode))
                .findFirst()
                .map(code -> new Fault(code.getKey(), "FOREIGN_ENTERPRISE", "只能为本企业提交申请；申请中的统一社会信用代码与接口密钥所属企业不一致"));
    }

    private Optional<Fault> openCase(MatterKind kind, String creditCode) {
        return kind.exclusive() && creditCode != null
                ? cases.openCaseOf(kind.key(), creditCode)
                        .map(CaseFile::caseNo)
                        .map(caseNo ->
                                new Fault("", "CASE_ALREADY_OPEN", "贵单位已有同类案件（%s）正在办理，请等待办结或者先撤回".formatted(caseNo)))
                : Optional.empty();
    }

    /** The register knows the name of an enterprise better than its key does. */
    private Applicant named(Applicant client) {
        return associations
                .lastOfEnterprise(client.unifiedSocialCreditCode())
                .map(Association::enterprise)
                .map(enterprise -> new Applicant(enterprise.unifiedSocialCreditCode(), enterprise.name()))
                .orElse(client);
    }
}
