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
import cn.kexie.platform.web.Reading;
import cn.kexie.platform.web.StrictJson;
import cn.kexie.privacy.ConsentsInMemory;
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
    private final EstablishmentReview review;
    private final CoOpinions coOpinions;
    private final EstablishmentApproval approval;
    private final EstablishmentFounding founding;
    private final EstablishmentRecord record;
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
        EstablishmentLetters letters = new EstablishmentLetters(documents, PartyFixtures.bodies());
        filing = new EstablishmentFiling(intake, establishments, cases, casefile.materials(), consents, process);
        review = new EstablishmentReview(establishments, cases, bodies, deadlines, timeLimits);
        coOpinions = new CoOpinions(establishments, cases, PartyFixtures.bodies());
        approval = new EstablishmentApproval(establishments, cases, deadlines, timeLimits, letters, clock);
        founding = new EstablishmentFounding(
                establishments,
                cases,
                casefile.attachments(),
                casefile.materials(),
                deadlines,
                letters,
                rules,
                filedRules,
                consents,
                process,
                clock);
        record = new EstablishmentRecord(establishments, cases, associations, deadlines, timeLimits, letters, clock);
        withdrawal = new EstablishmentWithdrawal(cases, deadlines, letters, process);
        corrections = new EstablishmentCorrections(
                establishments,
                intake,
                new CorrectedApplication(JSON, new StrictJson(JSON, Validation.buildDefaultValidatorFactory())),
                cases,
                casefile.materials(),
                consents,
                acceptanceProcess,
                filedRules);
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
        return register.findById(caseNo).orElseThrow();
    }

    public String status(String caseNo) {
        return casefile.cases().get(caseNo).status();
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

    public EstablishmentReview review() {
        return review;
    }

    public CoOpinions coOpinions() {
        return coOpinions;
    }

    public EstablishmentApproval approval() {
        return approval;
    }

    public EstablishmentFounding founding() {
        return founding;
    }

    public EstablishmentRecord record() {
        return record;
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
