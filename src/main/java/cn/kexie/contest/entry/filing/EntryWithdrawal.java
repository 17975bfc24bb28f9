package cn.kexie.contest.entry.filing;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.entry.Entry;
import cn.kexie.contest.entry.EntryProcess;
import cn.kexie.contest.entry.EntryState;
import cn.kexie.contest.entry.EntryStatus;
import cn.kexie.contest.entry.FiledEntries;
import cn.kexie.platform.identity.CaseNo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤回: until the close of entries. */
@Service
@Transactional
public class EntryWithdrawal {

    private final FiledEntries entries;
    private final EntryIntake intake;
    private final Cases cases;
    private final Deadlines deadlines;
    private final EntryProcess process;

    EntryWithdrawal(FiledEntries entries, EntryIntake intake, Cases cases, Deadlines deadlines, EntryProcess process) {
        this.entries = entries;
        this.intake = intake;
        this.cases = cases;
        this.deadlines = deadlines;
        this.process = process;
    }

    /** @param reason of the applicant, shown to the office */
    public void withdraw(String entryNo, String reason) {
        intake.lock(entries.get(entryNo).contestNo());
        cases.lock(
                CaseNo.of(entryNo), "撤回", EntryStatus.SUBMITTED, EntryStatus.CORRECTION_REQUIRED, EntryStatus.ADMITTED);
        Entry entry = entries.get(entryNo);
        intake.open(entry.contestNo());
        cases.note(CaseNo.of(entryNo), new CaseEvent("WITHDRAWN", "申请人撤回作品：%s".formatted(reason), "申请人"));
        if (entry.state() == EntryState.PENDING) {
            process.withdrawn(entryNo);
        } else {
            close(entryNo);
        }
    }

    public void close(String entryNo) {
        cases.move(CaseNo.of(entryNo), EntryStatus.WITHDRAWN);
        deadlines.endAll(CaseNo.of(entryNo));
        entries.change(entryNo, entry -> entry.withState(EntryState.OUT));
    }
}
