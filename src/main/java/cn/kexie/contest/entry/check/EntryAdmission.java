package cn.kexie.contest.entry.check;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.entry.Entry;
import cn.kexie.contest.entry.EntryState;
import cn.kexie.contest.entry.FiledEntries;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 参赛与否: what follows for the contest when an entry has been accepted, not recommended, refused or not corrected in time. */
@Service
@Transactional
public class EntryAdmission {

    private static final String OFFICE = "组委会";

    private final FiledEntries entries;
    private final FormalCheckEnd end;
    private final Cases cases;

    EntryAdmission(FiledEntries entries, FormalCheckEnd end, Cases cases) {
        this.entries = entries;
        this.end = end;
        this.cases = cases;
    }

    /** The entry comes to the formal check. */
    public void open(String entryNo) {
        cases.lock(CaseNo.of(entryNo));
        entries.change(entryNo, entry -> entry.withInFormalCheck(true));
        cases.note(CaseNo.of(entryNo), new CaseEvent("FORMAL_CHECK_OPENED", "已转入形式审查", "系统"));
    }

    public void admit(String entryNo) {
        end.lock(entries.get(entryNo));
        cases.lock(CaseNo.of(entryNo));
        Entry entry = entries.change(entryNo, pending -> pending.withState(EntryState.ADMITTED));
        cases.step(CaseNo.of(entryNo), "等待评审");
        cases.note(CaseNo.of(entryNo), new CaseEvent("ADMITTED", "形式审查通过，已参赛", OFFICE));
        end.decided(entry.contestNo());
    }

    /** The entry takes no part. @param because the reason, null for the one in the last opinion */
    public void exclude(String entryNo, String because) {
        end.lock(entries.get(entryNo));
        cases.conclude(CaseNo.of(entryNo), Map.of("reason", because == null ? lastReason(entryNo) : because));
        Entry entry = entries.change(entryNo, pending -> pending.withState(EntryState.OUT));
        end.decided(entry.contestNo());
    }

    private String lastReason(String entryNo) {
        List<CaseOpinion> opinions = cases.opinions(CaseNo.of(entryNo));
        return opinions.get(opinions.size() - 1).opinion().opinion();
    }
}
