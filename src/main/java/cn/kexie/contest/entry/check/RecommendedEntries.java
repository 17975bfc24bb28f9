package cn.kexie.contest.entry.check;

import cn.kexie.casefile.Cases;
import cn.kexie.contest.entry.EntryStatus;
import cn.kexie.contest.entry.FiledEntries;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseGuard;
import org.springframework.stereotype.Component;

/** An entry is recommended or not before its contest is cancelled or after: never meanwhile, each waiting for the other. */
@Component
class RecommendedEntries implements CaseGuard {

    private final FiledEntries entries;
    private final FormalCheckEnd end;
    private final Cases cases;

    RecommendedEntries(FiledEntries entries, FormalCheckEnd end, Cases cases) {
        this.entries = entries;
        this.end = end;
        this.cases = cases;
    }

    @Override
    public String procedure() {
        return FiledEntries.PROCEDURE;
    }

    @Override
    public void beforeDecision(CaseNo entryNo) {
        end.lock(entries.get(entryNo.value()));
        cases.lock(entryNo, "签署推荐意见", EntryStatus.SUBMITTED);
    }
}
