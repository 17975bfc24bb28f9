package cn.kexie.contest.entry;

import cn.kexie.acceptance.AcceptanceFixture;
import cn.kexie.acceptance.AcceptanceProcess;
import cn.kexie.association.Associations;
import cn.kexie.association.AssociationsInMemory;
import cn.kexie.association.NewAssociation;
import cn.kexie.calendar.CalendarFixture;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.ContestCancelled;
import cn.kexie.contest.ContestPostponed;
import cn.kexie.contest.entry.check.EntryAdmission;
import cn.kexie.contest.entry.check.EntryCheckFixture;
import cn.kexie.contest.entry.filing.EntryCorrections;
import cn.kexie.contest.entry.filing.EntryFilingFixture;
import cn.kexie.contest.entry.filing.EntryWithdrawal;
import cn.kexie.contest.entry.form.EntryForm;
import cn.kexie.contest.entry.view.EntryDossiers;
import cn.kexie.contest.rules.FrozenDecisions;
import cn.kexie.document.DocumentsInMemory;
import cn.kexie.dossier.DossierSource;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.step.StepsFixture;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The entries of one contest and all they stand on, on registers in memory. */
public final class EntryFixture {

    public static final Applicant APPLICANT = new Applicant("91440106MA0000015E", "示例企业");

    private final CasefileInMemory casefile;
    private final OneContest contest;
    private final Deadlines deadlines;
    private final EntryRegisterInMemory register;
    private final Associations associations;
    private final Clock clock;
    private final EntryFilingFixture filing;
    private final EntryCheckFixture check;
    private final StepsFixture steps;
    private final ContestChanges changes;
    private final AcceptanceFixture acceptance;
    private final Entries entries;
    private final DossierSource dossier;

    public EntryFixture(
            FrozenDecisions decisions,
            TimeLimits timeLimits,
            EntryProcess process,
            AcceptanceProcess acceptanceProcess,
            Clock clock) {
        this.clock = clock;
        casefile = new CasefileInMemory(clock);
        Cases cases = casefile.cases();
        OffsetDateTime now = OffsetDateTime.now(clock);
        contest = new OneContest(now.minusDays(1), now.plusDays(30));
        register = new EntryRegisterInMemory(cases);
        associations = new AssociationsInMemory().associations((no, termEnd) -> {});
        deadlines = CalendarFixture.deadlines(clock);
        FiledEntries filed = new FiledEntries(register);
        filing = EntryFilingFixture.of(
                filed, contest, decisions, associations, casefile, deadlines, process, acceptanceProcess, clock);
        check = EntryCheckFixture.of(filed, contest, contest, cases);
        changes = new ContestChanges(register, cases, deadlines, process);
        acceptance = new AcceptanceFixture(
                cases, check.acceptable(), deadlines, timeLimits, DocumentsInMemory.documents(clock), clock);
        entries = new RegisteredEntries(register, filed, contest, cases, casefile.materials());
        dossier = EntryDossiers.of(filed, contest, filing.examination());
        steps = new StepsFixture(cases, deadlines, timeLimits, null, clock);
        steps.add(dossier, check.recommended());
    }

    public String filed(EntryForm form) {
        return filedBy(APPLICANT, form);
    }

    public String filedBy(Applicant applicant, EntryForm form) {
        return filing.filing().file(applicant, OneContest.NO, Reading.faultless(form));
    }

    /** Gives the applicant an association and answers its number. */
    public String associationOfApplicant() {
        LocalDate today = LocalDate.now(clock);
        return associations.register(new NewAssociation(
                "示例企业科学技术协会",
                APPLICANT.unifiedSocialCreditCode(),
                APPLICANT.name(),
                "440106",
                new Authority("440106", "广州市天河区科学技术协会"),
                "SINGLE",
                today,
                today,
                today.plusYears(5).minusDays(1),
                30,
                List.of()));
    }

    /** An attachment of the applicant. */
    public String attachment() {
        return casefile.attachment(APPLICANT.unifiedSocialCreditCode());
    }

    public void cancelContest(String reason) {
        changes.endEntries(new ContestCancelled(OneContest.NO, reason));
    }

    public void postponeContest(String reason) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        changes.tellEntries(new ContestPostponed(OneContest.NO, now, now.plusDays(60), reason));
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    /** A place in the newest ranking. */
    public void place(String entryNo, String score, int rank) {
        register.place(entryNo, new EntryRegister.Placing(new BigDecimal(score), rank));
    }

    public OneContest contest() {
        return contest;
    }

    public Cases cases() {
        return casefile.cases();
    }

    public String status(String entryNo) {
        return cases().get(CaseNo.of(entryNo)).status();
    }

    public Entries entries() {
        return entries;
    }

    public DossierSource dossier() {
        return dossier;
    }

    public StepsFixture steps() {
        return steps;
    }

    public EntryAdmission admission() {
        return check.admission();
    }

    public EntryCorrections corrections() {
        return filing.corrections();
    }

    public EntryWithdrawal withdrawal() {
        return filing.withdrawal();
    }

    public AcceptanceFixture acceptance() {
        return acceptance;
    }
}
