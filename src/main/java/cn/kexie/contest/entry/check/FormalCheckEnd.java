package cn.kexie.contest.entry.check;

import cn.kexie.contest.ContestProcess;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.Entry;
import cn.kexie.contest.entry.FiledEntries;
import org.springframework.stereotype.Component;

/** Tells the contest once the last of its entries is decided. */
@Component
class FormalCheckEnd {

    private final Contests contests;
    private final FiledEntries entries;
    private final ContestProcess process;

    FormalCheckEnd(Contests contests, FiledEntries entries, ContestProcess process) {
        this.contests = contests;
        this.entries = entries;
        this.process = process;
    }

    /** Locks the contest, as whoever decides on an entry does before locking the entry. */
    void lock(Entry entry) {
        contests.lock(entry.contestNo());
    }

    /**
     * An entry has been decided. The lock comes before the count, so that of two simultaneous last ones the second sees
     * the first.
     */
    void decided(String contestNo) {
        contests.lock(contestNo);
        boolean closed = contests.status(contestNo) == ContestStatus.CLOSED;
        if (closed && !entries.anyPending(contestNo)) {
            process.formalChecksFinished(contestNo);
        }
    }
}
