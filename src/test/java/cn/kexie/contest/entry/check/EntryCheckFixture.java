package cn.kexie.contest.entry.check;

import cn.kexie.acceptance.AcceptableProcedure;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.ContestProcess;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.FiledEntries;
import cn.kexie.step.CaseGuard;

/** Whether entries take part, on registers in memory. */
public record EntryCheckFixture(EntryAdmission admission, AcceptableProcedure acceptable, CaseGuard recommended) {

    public static EntryCheckFixture of(FiledEntries entries, Contests contests, ContestProcess process, Cases cases) {
        FormalCheckEnd end = new FormalCheckEnd(contests, entries, process);
        return new EntryCheckFixture(
                new EntryAdmission(entries, end, cases),
                new EntryAcceptance(entries, contests),
                new RecommendedEntries(entries, end, cases));
    }
}
