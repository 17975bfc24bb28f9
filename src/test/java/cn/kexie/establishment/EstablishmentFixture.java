package cn.kexie.establishment;

import cn.kexie.acceptance.AcceptanceFixture;
import cn.kexie.acceptance.AcceptanceProcess;
import cn.kexie.acceptance.CorrectedApplication;
import cn.kexie.association.Associations;
import cn.kexie.calendar.CalendarFixture;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.FiledRules;
import cn.kexie.document.Documents;
import cn.kexie.party.PartyFixtures;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.platform.web.StrictJson;
import cn.kexie.privacy.ConsentsInMemory;
import cn.kexie.step.StepsFixture;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import java.time.Clock;

/** The establishment and all it stands on, on registers in memory. */
public final class EstablishmentFixture {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private final EstablishmentRegister register = new EstablishmentRegisterInMemory();
    private final CasefileInMemory casefile;
    private final Deadlines deadlines;
    private final Documents documents;
    private final EstablishmentFiling filing;
    private final EstablishmentFounding founding;
    private final EstablishmentEntry entry;
    private final StepsFixture steps;
    private final EstablishmentWithdrawal withdrawal;
    private final EstablishmentCorrections corrections;
    private final AcceptanceFixture acceptance;

    public EstablishmentFixture(
            EstablishmentRules rules,
            TimeLimits timeLimits,
            EstablishmentProcess process,
            AcceptanceProcess acceptanceProcess,
            Associations associations,
            Documents documents,
            FiledRules filedRules,
            Clock clock) {
        this.documents = documents;
        casefile = new CasefileInMemory(clock);
        deadlines = CalendarFixture.deadlines(clock);
        Cases cases = casefile.cases();
        Establishments establishments = new Establishments(register);
        DecidingBodies bodies = new DecidingBodies(PartyFixtures.regions(), PartyFixtures.bodies(), rules);
        EstablishmentIntake intake =
                new EstablishmentIntake(rules, bodies, establishments, cases, associations, casefile.attachments());
        ConsentsInMemory consents = new ConsentsInMemory();
        Approvals approvals = new Approvals(documents);
        filing = new EstablishmentFiling(intake, establishments, cases, casefile.materials(), consents, process);
        founding = new EstablishmentFounding(
                establishments,
                cases,
                casefile.attachments(),
                casefile.materials(),
                approvals,
                rules,
                filedRules,
                consents,
                process,
                clock);
        entry = new EstablishmentEntry(establishments, cases, associations, clock);
        withdrawal = new EstablishmentWithdrawal(cases, process);
        steps = new StepsFixture(cases, deadlines, timeLimits, documents, clock);
        steps.add(
                new EstablishmentDossier(
                        establishments, rules, intake, new EstablishmentSections(PartyFixtures.regions()), filedRules),
                new EstablishmentWords(establishments, cases, approvals),
                new EstablishmentLetters(establishments, approvals, cases, deadlines, PartyFixtures.bodies()));
        corrections = new EstablishmentCorrections(
                establishments,
                intake,
                new CorrectedApplication(JSON, new StrictJson(JSON, Validation.buildDefaultValidatorFactory())),
                cases,
                casefile.materials(),
                consents,
                acceptanceProcess,
                filedRules,
                PartyFixtures.regions());
        acceptance = new AcceptanceFixture(
                cases,
                new EstablishmentAcceptance(establishments, rules, bodies, cases),
                deadlines,
                timeLimits,
                documents,
                clock);
    }

    /** Files the sample application and answers its case number. */
    public String filed() {
        return filing.file(SampleApplications.CREDIT_CODE, Reading.faultless(SampleApplications.tianhe(attachment())));
    }

    public String attachment() {
        return casefile.attachment(SampleApplications.CREDIT_CODE);
    }

    Establishment establishment(String caseNo) {
        return register.findById(CaseNo.of(caseNo)).orElseThrow();
    }

    public String status(String caseNo) {
        return casefile.cases().get(CaseNo.of(caseNo)).status();
    }

    public Cases cases() {
        return casefile.cases();
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    public Documents documents() {
        return documents;
    }

    public EstablishmentFiling filing() {
        return filing;
    }

    public EstablishmentFounding founding() {
        return founding;
    }

    public EstablishmentEntry entry() {
        return entry;
    }

    public StepsFixture steps() {
        return steps;
    }

    public EstablishmentWithdrawal withdrawal() {
        return withdrawal;
    }

    public EstablishmentCorrections corrections() {
        return corrections;
    }

    public AcceptanceFixture acceptance() {
        return acceptance;
    }
}
