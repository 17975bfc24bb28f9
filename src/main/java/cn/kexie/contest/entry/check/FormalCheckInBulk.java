package cn.kexie.contest.entry.check;

import cn.kexie.contest.ContestAccess;
import cn.kexie.contest.entry.Entries;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** 批量形式审查: what the rules find nothing wrong with need not be opened one by one. */
@Service
public class FormalCheckInBulk {

    /** Most entries of one call. */
    public static final int MOST = 200;

    private final ContestAccess access;
    private final Entries entries;
    private final ClearEntryRegister clear;
    private final FormalCheckTasks tasks;

    FormalCheckInBulk(ContestAccess access, Entries entries, ClearEntryRegister clear, FormalCheckTasks tasks) {
        this.access = access;
        this.entries = entries;
        this.clear = clear;
        this.tasks = tasks;
    }

    /**
     * Admits entries without findings that wait in the formal check; entries with findings stay where they are.
     *
     * @param entryNos which ones, null for the next ones whichever they are
     */
    public Outcome admit(String contestNo, StaffPrincipal staff, List<String> entryNos) {
        access.managed(contestNo, staff);
        if (entryNos != null) {
            refuseUnknown(contestNo, entryNos);
        }
        int admitted = tasks.accept(staff, clear.numbers(contestNo, entryNos, MOST));
        return new Outcome(admitted, clear.count(contestNo));
    }

    private void refuseUnknown(String contestNo, List<String> entryNos) {
        Set<String> known = entries.titles(contestNo, entryNos).keySet();
        List<Fault> faults = IntStream.range(0, entryNos.size())
                .filter(i -> !known.contains(entryNos.get(i)))
                .mapToObj(i -> new Fault("/entryNos/" + i, "UNKNOWN_ENTRY", "本竞赛没有这件作品：" + entryNos.get(i)))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    /** @param left entries without findings that still wait in the formal check of this contest */
    public record Outcome(int admitted, int left) {}
}
