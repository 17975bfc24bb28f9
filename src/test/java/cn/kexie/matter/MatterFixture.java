package cn.kexie.matter;

import cn.kexie.acceptance.AcceptanceFixture;
import cn.kexie.calendar.CalendarFixture;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.document.Documents;
import cn.kexie.document.DocumentsInMemory;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.casefile.MatterCasesFixture;
import cn.kexie.matter.casefile.MatterWords;
import cn.kexie.matter.filing.MatterFilingFixture;
import cn.kexie.matter.filing.MatterProcess;
import cn.kexie.matter.followup.MatterFollowupFixture;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterKinds;
import cn.kexie.matter.kind.MatterLife;
import cn.kexie.matter.kind.MatterRules;
import cn.kexie.matter.steps.MatterStepsFixture;
import cn.kexie.party.Bodies;
import cn.kexie.party.PartyFixtures;
import cn.kexie.platform.form.FormFacts;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.PublicityFixture;
import cn.kexie.publicity.PublicityProcess;
import cn.kexie.registry.RegistryFixture;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The matters and all they stand on, on registers in memory. */
public final class MatterFixture {

    public static final Applicant APPLICANT = new Applicant("91440106MA0000015E", "示例企业");

    private static final String COUNTY = "440106";
    private static final String PROVINCE = "440000";

    private final Bodies bodies = PartyFixtures.bodies();
    private final CasefileInMemory casefile;
    private final Deadlines deadlines;
    private final MatterCases matters;
    private final MatterProcess process;
    private final MatterStepsFixture steps;
    private final MatterFollowupFixture followup;
    private final PublicityFixture publicities;
    private final AcceptanceFixture acceptance;

    public MatterFixture(
            MatterKinds kinds,
            MatterRules rules,
            MatterProcess process,
            PublicityProcess publicityProcess,
            TimeLimits timeLimits,
            Clock clock) {
        this.process = process;
        casefile = new CasefileInMemory(clock);
        deadlines = CalendarFixture.deadlines(clock);
        matters = MatterCasesFixture.cases(kinds, clock);
        Cases cases = casefile.cases();
        Documents documents = DocumentsInMemory.documents(clock);
        MatterWords words = MatterCasesFixture.words(matters);
        publicities = new PublicityFixture(publicityProcess, casefile, deadlines, timeLimits, clock);
        steps = new MatterStepsFixture(
                matters,
                rules,
                words,
                cases,
                deadlines,
                timeLimits,
                publicities.publicities(),
                new RegistryFixture(clock).registers(),
                documents,
                clock);
        followup = new MatterFollowupFixture(
                matters, cases, MatterFilingFixture.consents(), casefile.attachments(), process);
        acceptance = new AcceptanceFixture(
                cases,
                MatterFilingFixture.acceptance(matters, rules, words, casefile.materials(), clock),
                deadlines,
                timeLimits,
                documents,
                clock);
    }

    /**
     * Opens a case as a filing does, whatever its conditions say.
     *
     * @param local whether the 科协 that receives it decides as well
     */
    public String filed(MatterKind kind, ObjectNode application, boolean local) {
        Authority receiver = bodies.find(COUNTY)
                .map(body -> new Authority(body.code(), body.name()))
                .orElseThrow();
        String caseNo = casefile.cases()
                .open(new NewCase(
                        kind.key(), kind.casePrefix(), kind.status(MatterLife.SUBMITTED), APPLICANT, receiver, false))
                .value();
        matters.open(CaseNo.of(caseNo), kind, application, null);
        Map<String, Object> variables = new HashMap<>(FormFacts.variables(kind.form(), application));
        variables.put("applicantName", APPLICANT.name());
        variables.put("procedureName", kind.name());
        variables.put("authorityCode", receiver.code());
        variables.put("decidingCode", local ? receiver.code() : PROVINCE);
        variables.put("recommending", !local);
        process.applicationFiled(kind, CaseNo.of(caseNo), variables);
        return caseNo;
    }

    public String attachment() {
        return casefile.attachment(APPLICANT.unifiedSocialCreditCode());
    }

    public boolean isOpen(String caseNo) {
        return casefile.cases().get(CaseNo.of(caseNo)).open();
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    public MatterStepsFixture steps() {
        return steps;
    }

    public MatterFollowupFixture followup() {
        return followup;
    }

    public PublicityFixture publicities() {
        return publicities;
    }

    public AcceptanceFixture acceptance() {
        return acceptance;
    }
}
