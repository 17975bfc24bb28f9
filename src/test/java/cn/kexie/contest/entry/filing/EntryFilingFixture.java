package cn.kexie.contest.entry.filing;

import cn.kexie.acceptance.AcceptanceProcess;
import cn.kexie.acceptance.CorrectedApplication;
import cn.kexie.association.Associations;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.EntryProcess;
import cn.kexie.contest.entry.FiledEntries;
import cn.kexie.contest.rules.FrozenDecisions;
import cn.kexie.platform.web.StrictJson;
import cn.kexie.privacy.Consents;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.validation.Validation;
import java.time.Clock;
import org.mockito.Mockito;

/** What entrants do with an entry, on registers in memory. */
public record EntryFilingFixture(
        EntryFiling filing, EntryCorrections corrections, EntryWithdrawal withdrawal, EntryExamination examination) {

    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    public static EntryFilingFixture of(
            FiledEntries entries,
            Contests contests,
            FrozenDecisions decisions,
            Associations associations,
            CasefileInMemory casefile,
            Deadlines deadlines,
            EntryProcess process,
            AcceptanceProcess acceptanceProcess,
            Clock clock) {
        Consents consents = Mockito.mock(Consents.class);
        EntryExamination examination = Mockito.mock(EntryExamination.class);
        EntryIntake intake =
                new EntryIntake(contests, entries, new AdmissionRules(decisions), casefile.attachments(), clock);
        return new EntryFilingFixture(
                new EntryFiling(
                        intake,
                        new Recommenders(associations),
                        entries,
                        new BlindCodes(),
                        casefile.cases(),
                        casefile.materials(),
                        process,
                        consents,
                        examination),
                new EntryCorrections(
                        entries,
                        intake,
                        contests,
                        new CorrectedApplication(JSON, new StrictJson(JSON, Validation.buildDefaultValidatorFactory())),
                        casefile.cases(),
                        casefile.materials(),
                        acceptanceProcess,
                        consents,
                        examination),
                new EntryWithdrawal(entries, intake, casefile.cases(), deadlines, process),
                examination);
    }
}
